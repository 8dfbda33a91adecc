import type { ServiceAttribute } from '@yilu/contracts';
import { type HotlineService, serviceOf, services } from '@yilu/law/feedback/services';
import type { WireDocument, WireObject } from './wire.js';

/** What this wire takes and shows: no move of a car, no tip, no complaint, no question of a person. */
const isOffered = ({ isPrivate, takenBy }: HotlineService) => !isPrivate && takenBy === 'reports';

export const offeredServices: readonly HotlineService[] = services.filter(isOffered);

/** A service by its code; undefined too for one that is there and not for everybody. */
export function offeredService(code: string): HotlineService | undefined {
  const service = serviceOf(code);
  return service && isOffered(service) ? service : undefined;
}

const serviceRow = ({ code, name, description, attributes, keywords, group }: HotlineService): WireObject => ({
  service_code: code,
  service_name: name.zh,
  description: description.zh,
  metadata: attributes.length > 0,
  type: 'realtime',
  keywords: keywords.join(','),
  group: group.zh,
});

export const servicesDocument: WireDocument = { root: 'services', body: offeredServices.map(serviceRow) };

const attributeRow = (
  { code, datatype, required, description, values = [] }: ServiceAttribute,
  index: number,
): WireObject => ({
  variable: true,
  code,
  datatype,
  required,
  datatype_description: null,
  order: index + 1,
  description: description.zh,
  values: values.map(({ key, name }) => ({ key, name: name.zh })),
});

/** The questions of one service. */
export const definitionDocument = ({ code, attributes }: HotlineService): WireDocument => ({
  root: 'service_definition',
  body: { service_code: code, attributes: attributes.map(attributeRow) },
});
