import { Image, Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import type { Trouble } from '@/api/problem';
import { base64 } from './base64';
import { useSay } from './say';
import { spoken } from './spoken';
import { Tap, type TapProps } from './tap';

/** A title inside a screen: a real heading where the browser has them. */
function Heading({ children }: PropsWithChildren) {
  if (process.env.TARO_ENV === 'h5') return <h2 className="heading">{children}</h2>;
  return (
    <View className="heading" ariaRole="heading">
      {children}
    </View>
  );
}

export function Card({ title, id, children }: PropsWithChildren<{ title?: string; id?: string }>) {
  return (
    <View className="card" {...(id ? { id } : {})}>
      {title ? <Heading>{title}</Heading> : null}
      {children}
    </View>
  );
}

type Tone = 'info' | 'ok' | 'warn' | 'danger';
const marks: Record<Tone, string> = { info: 'i', ok: '✓', warn: '!', danger: '!' };

/** A sentence with its colour, its sign and its words: never colour alone. */
export function Notice({ tone = 'info', id, children }: PropsWithChildren<{ tone?: Tone; id?: string }>) {
  return (
    <View className={`notice ${tone}`} {...(id ? { id } : {})} {...(tone === 'danger' ? spoken('alert') : {})}>
      <Text className="mark">{marks[tone]}</Text>
      <View className="notice-text">{children}</View>
    </View>
  );
}

/** What went wrong, where it went wrong; nothing that was typed is touched. */
export function TroubleNotice({ trouble }: { trouble: Trouble | undefined }) {
  const say = useSay();
  return trouble ? (
    <Notice tone="danger" id="trouble">
      {say.trouble(trouble)}
    </Notice>
  ) : null;
}

interface MainProps extends TapProps {
  readonly busy?: boolean;
  readonly tone?: 'brand' | 'danger' | 'plain';
}

/** The one main action of a screen, or the one secondary beside it. */
export function Action({
  busy = false,
  tone = 'brand',
  children,
  disabled = false,
  ...rest
}: PropsWithChildren<MainProps>) {
  const say = useSay();
  return (
    <Tap {...rest} className={`action ${tone} ${rest.className ?? ''}`} disabled={disabled || busy}>
      {busy ? say('state.saving') : children}
    </Tap>
  );
}

/** A drawing as an image, with its alternative text: the same on all three targets. */
export function Drawing({ svg, label, className = '' }: { svg: string; label: string; className?: string }) {
  const src = `data:image/svg+xml;base64,${base64(svg)}`;
  if (process.env.TARO_ENV === 'h5') return <img className={`drawing ${className}`} src={src} alt={label} />;
  return <Image className={`drawing ${className}`} src={src} ariaRole="img" ariaLabel={label} mode="aspectFit" />;
}

interface ChoiceProps<T extends string> {
  readonly id: string;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly value: T | undefined;
  readonly onChoose: (value: T) => void;
}

/** Pills of which one is chosen. */
export function Choice<T extends string>({ id, options, value, onChoose }: ChoiceProps<T>) {
  return (
    <View className="choices">
      {options.map((option) => (
        <Tap
          key={option.value}
          id={`${id}-${option.value}`}
          className="pill"
          chosen={option.value === value}
          onTap={() => onChoose(option.value)}
        >
          {option.text}
        </Tap>
      ))}
    </View>
  );
}

/** One line of truth: what it is and what it says. */
export function Fact({ name, value }: { name: string; value: string }) {
  return (
    <View className="fact">
      <Text className="fact-name">{name}</Text>
      <Text className="fact-value">{value}</Text>
    </View>
  );
}

/** The shape of what comes, while it comes. */
export function Waiting() {
  const say = useSay();
  return (
    <View className="card" {...spoken('status', say('state.loading'))}>
      <View className="bone wide" />
      <View className="bone" />
      <View className="bone short" />
      <View className="hint">{say('state.loading')}</View>
    </View>
  );
}
