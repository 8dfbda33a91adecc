import type { StaffDefence } from '@yilu/contracts';
import { documentKinds } from '@yilu/law/violations/objection-documents';
import { useState } from 'react';
import { Icon } from '../shell/icon.js';
import { PictureDialog } from '../shell/picture-dialog.js';
import { Tag } from '../shell/tag.js';
import { useWords, type Words } from '../words.js';

type Given = StaffDefence['documentsGiven'][number];

const isKind = (kind: string): kind is keyof typeof documentKinds => Object.hasOwn(documentKinds, kind);

/** What a document is, in the checklist's words. */
export const documentName = ({ pick, t }: Words, { kind }: Given, index: number): string =>
  t('console.defences.document', { index: index + 1, kind: isKind(kind) ? pick(documentKinds[kind]) : kind });

const isVideo = ({ mediaType }: Given) => mediaType === 'video/mp4';

interface GivenDocumentsProps {
  readonly defence: StaffDefence;
  readonly onStale: () => void;
}

/** The citizen's documents: photographs open large, a video plays in its place; below, what the checklist misses. */
export function GivenDocuments({ defence: { documentsGiven, missingNeeds }, onStale }: GivenDocumentsProps) {
  const words = useWords();
  const { pick, t } = words;
  const [open, setOpen] = useState<number>();
  const pictures = documentsGiven.filter((one) => !isVideo(one) && one.url);
  const shown = open === undefined ? undefined : pictures[open];
  const nameOf = (document: Given) => documentName(words, document, documentsGiven.indexOf(document));
  return (
    <section className="block" aria-labelledby="given-title">
      <h2 id="given-title">{t('console.defences.given')}</h2>
      {documentsGiven.length === 0 && <p className="muted">{t('console.defences.none_given')}</p>}
      <ul className="given">
        {documentsGiven.map((document) => (
          <li key={document.documentId} className={isVideo(document) ? 'given-video' : undefined}>
            {isVideo(document) && document.url ? (
              <video controls preload="metadata" src={document.url} aria-label={nameOf(document)} onError={onStale}>
                <track kind="captions" />
              </video>
            ) : (
              <button
                type="button"
                className="given-picture"
                data-testid="given-document"
                disabled={!document.url}
                onClick={() => setOpen(pictures.indexOf(document))}
              >
                {document.url ? (
                  <img src={document.url} alt={nameOf(document)} loading="lazy" onError={onStale} />
                ) : (
                  <Icon name={document.state === 'refused' ? 'cross' : 'pending'} />
                )}
              </button>
            )}
            <span>{nameOf(document)}</span>
            {document.state === 'pending' && <Tag icon="clock">{t('console.defences.pending')}</Tag>}
            {document.state === 'refused' && (
              <Tag tone="danger" icon="cross">
                {document.refusal ? pick(document.refusal) : t('console.defences.refused')}
              </Tag>
            )}
          </li>
        ))}
      </ul>
      {missingNeeds.length > 0 ? (
        <div className="marks">
          <span className="muted">{t('console.defences.missing')}</span>
          {missingNeeds.map((missing) => (
            <Tag key={missing.zh} tone="warn" icon="warn">
              {pick(missing)}
            </Tag>
          ))}
        </div>
      ) : (
        documentsGiven.length > 0 && <p className="hint">{t('console.defences.complete')}</p>
      )}
      {shown && open !== undefined && (
        <PictureDialog
          name="given-viewer"
          label={t('console.defences.given')}
          index={open}
          count={pictures.length}
          url={shown.url}
          alt={nameOf(shown)}
          heading={<strong>{nameOf(shown)}</strong>}
          onIndex={setOpen}
          onClose={() => setOpen(undefined)}
          onStale={onStale}
        />
      )}
    </section>
  );
}
