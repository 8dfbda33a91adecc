/** What an API Gateway HTTP API hands over (payload 2.0), as far as an app looks at it. */
export interface GatewayEvent {
  readonly rawPath: string;
  readonly rawQueryString: string;
  /** Names in lower case; the values of a repeated header are joined by commas. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Cookies come here and not among the headers. */
  readonly cookies?: readonly string[];
  readonly requestContext: {
    readonly domainName: string;
    readonly http: { readonly method: string; readonly sourceIp?: string };
  };
  readonly body?: string;
  readonly isBase64Encoded: boolean;
}

/** Who called, as the gateway saw it: set by us alone, whatever the caller sends under this name. */
export const sourceIpHeader = 'x-source-ip';

/** Headers to be read alone, which spares the web's own their checks of names that the gateway has checked. */
class GatewayHeaders extends Map<string, string> {
  constructor({ headers = {}, cookies = [], requestContext }: GatewayEvent) {
    super(Object.entries(headers));
    const { sourceIp } = requestContext.http;
    if (sourceIp) this.set(sourceIpHeader, sourceIp);
    else this.delete(sourceIpHeader);
    if (cookies.length > 0) this.set('cookie', cookies.join('; '));
  }
  override get(name: string) {
    return super.get(name) ?? super.get(name.toLowerCase());
  }
  override has(name: string) {
    return super.has(name.toLowerCase());
  }
}

/**
 * A request that is read straight off the event. A web Request copies every header and turns the body into a stream and
 * back, which takes longer than the route behind it; one is made only where more than this is asked of it.
 */
class GatewayRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: GatewayHeaders;
  readonly #event: GatewayEvent;
  #whole: Request | undefined;

  constructor(event: GatewayEvent) {
    const { requestContext, rawPath, rawQueryString } = event;
    this.method = requestContext.http.method;
    this.url = `https://${requestContext.domainName}${rawPath}${rawQueryString && `?${rawQueryString}`}`;
    this.headers = new GatewayHeaders(event);
    this.#event = event;
  }

  get #request(): Request {
    const { body, isBase64Encoded } = this.#event;
    this.#whole ??= new Request(this.url, {
      method: this.method,
      headers: [...this.headers],
      ...(body === undefined ? {} : { body: isBase64Encoded ? Buffer.from(body, 'base64') : body }),
    });
    return this.#whole;
  }

  async text(): Promise<string> {
    const { body = '', isBase64Encoded } = this.#event;
    return isBase64Encoded ? this.#request.text() : body;
  }
  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }
  arrayBuffer = () => this.#request.arrayBuffer();
  formData = () => this.#request.formData();
  blob = () => this.#request.blob();
  clone = () => this.#request.clone();
  get body() {
    return this.#request.body;
  }
  get bodyUsed() {
    return this.#whole?.bodyUsed ?? false;
  }
  get signal() {
    return this.#request.signal;
  }
}
let WebRequest: (new (event: GatewayEvent) => Request) | undefined;

/**
 * Our request as a kind of the web's own, without its constructor, which is the cost that is spared. Made with the first
 * event: naming `Request` loads Node's whole fetch, which a starting Lambda need not wait for.
 */
function webRequest(): new (event: GatewayEvent) => Request {
  Object.setPrototypeOf(GatewayRequest.prototype, Request.prototype);
  return Object.setPrototypeOf(GatewayRequest, Request);
}

/** The event as the request that an app fetches. */
export function gatewayRequest(event: GatewayEvent): Request {
  WebRequest ??= webRequest();
  return new WebRequest(event);
}
