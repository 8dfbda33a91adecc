import { type InvalidateOptions, type InvalidateQueryFilters, QueryClient } from '@tanstack/react-query';

/** The desk's lists and pages: what an act invalidates is read after the act, whatever reading is still under way. */
export class DeskQueries extends QueryClient {
  constructor() {
    // The API client itself retries under one key; a second layer of retries would only slow the message down.
    super({ defaultOptions: { queries: { retry: false, staleTime: 2000 } } });
  }

  /** A first reading that began before the act may not know of it, and the library would take it for the new one. */
  override async invalidateQueries(filters?: InvalidateQueryFilters, options?: InvalidateOptions) {
    await this.cancelQueries(filters);
    return super.invalidateQueries(filters, options);
  }
}
