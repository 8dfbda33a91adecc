import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import vm from 'node:vm';
import { type Handler, makeNative, type Native } from './native.js';
import { type MiniPlatform, readTemplates, type Template } from './templates.js';

/** One element of a page, read back from what the app handed to the native side. */
export interface MiniNode {
  readonly tag: string;
  readonly id: string;
  readonly sid: string;
  readonly className: string;
  readonly text: string | undefined;
  readonly attributes: Record<string, unknown>;
  readonly events: ReadonlySet<string>;
  readonly children: MiniNode[];
  readonly parent: MiniNode | undefined;
}

type Raw = Record<string, unknown> & { readonly cn?: Raw[] };
interface Lifecycle {
  onLaunch?(options: object): void;
  onLoad?(options: object): void;
  onShow?(options?: object): void;
  onHide?(): void;
  onReady?(): void;
  onUnload?(): void;
  eh?(event: object): void;
}
export interface MiniPage extends Lifecycle {
  readonly route: string;
  readonly data: { root: Raw };
}
export interface LaunchOptions {
  readonly path: string;
  readonly query: Record<string, string>;
}

const bubbling = new Set(['tap', 'longpress', 'touchstart', 'touchmove', 'touchend']);
const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * Runs a built mini-program bundle. Real: every byte of its JavaScript, its templates and bound events, app.json.
 * Stood in for: `App`, `Page`, `require` and the wallet's namespace.
 */
export class MiniApp {
  readonly appJson: { pages: string[]; subPackages: { root: string; pages: string[] }[] };
  readonly native: Native;
  readonly stack: MiniPage[] = [];
  private readonly templates: Map<string, Template | undefined>;
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly definitions = new Map<string, Lifecycle>();
  private readonly context: vm.Context;
  private app: Lifecycle = {};
  private defined: Lifecycle = {};

  constructor(
    readonly dist: string,
    readonly platform: MiniPlatform,
    handlers: Record<string, Handler>,
  ) {
    this.appJson = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'));
    this.templates = readTemplates(dist, platform);
    const open = (how: 'push' | 'replace' | 'restart') => (options: Record<string, unknown>) =>
      this.open(String(options['url']), how).then(() => ({}));
    this.native = makeNative(platform, {
      navigateTo: open('push'),
      redirectTo: open('replace'),
      reLaunch: open('restart'),
      navigateBack: () => this.back(),
      ...handlers,
    });
    const unref = (timer: NodeJS.Timeout) => timer.unref();
    this.context = vm.createContext(
      {
        global: {},
        console,
        Promise,
        clearTimeout,
        clearInterval,
        setTimeout: (act: () => void, ms?: number) => unref(setTimeout(act, ms)),
        setInterval: (act: () => void, ms?: number) => unref(setInterval(act, ms)),
        ...(platform === 'alipay' ? { navigator: { swuserAgent: 'AlipayClient/10.5' } } : {}),
        [platform === 'weapp' ? 'wx' : 'my']: this.native.api,
        App: (options: Lifecycle) => {
          this.app = options;
        },
        Page: (options: Lifecycle) => {
          this.defined = options;
        },
        Component: () => undefined,
        Behavior: (options: unknown) => options,
        getApp: () => this.app,
        getCurrentPages: () => this.stack.slice(),
      },
      // eval and new Function are barred on the device too.
      { codeGeneration: { strings: false, wasm: false } },
    );
    vm.runInContext('delete globalThis.WebAssembly; delete globalThis.Intl', this.context);
  }

  /** A cold start with what the wallet hands over; the first page is the one that its options name. */
  async launch(options: LaunchOptions = { path: '', query: {} }): Promise<this> {
    const path = options.path || (this.appJson.pages[0] ?? '');
    this.require('app');
    this.app.onLaunch?.({ ...options, path, scene: 1001 });
    this.app.onShow?.({ ...options, path, scene: 1001 });
    const query = new URLSearchParams(path === this.appJson.pages[0] ? {} : options.query).toString();
    await this.open(query ? `${path}?${query}` : path);
    await this.settle();
    return this;
  }

  /** On the page of sign-in that is open, by the wallet itself. */
  async signIn(): Promise<void> {
    await this.tap(this.platform === 'weapp' ? 'sign-in-wechat' : 'sign-in-alipay');
  }

  /** A hot start: the app comes to the front again, with new options. */
  async show(options: LaunchOptions): Promise<void> {
    this.page.onHide?.();
    this.app.onShow?.({ ...options, scene: 1011 });
    if (options.path && options.path !== this.page.route) {
      await this.open(`${options.path}?${new URLSearchParams(options.query).toString()}`, 'restart');
    } else this.page.onShow?.();
    await this.settle();
  }

  async open(url: string, how: 'push' | 'replace' | 'restart' = 'push'): Promise<MiniPage> {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?');
    const known = [
      ...this.appJson.pages,
      ...this.appJson.subPackages.flatMap(({ root, pages }) => pages.map((one) => `${root}/${one}`)),
    ];
    if (!known.includes(path)) throw new Error(`page not in app.json: ${path}`);
    if (!this.definitions.has(path)) {
      this.require(path);
      this.definitions.set(path, this.defined);
    }
    if (how === 'restart') while (this.stack.length > 0) this.stack.pop()?.onUnload?.();
    else if (how === 'replace') this.stack.pop()?.onUnload?.();
    else this.stack[this.stack.length - 1]?.onHide?.();
    const page = this.makePage(path, query);
    this.stack.push(page);
    page.onLoad?.(Object.fromEntries(new URLSearchParams(query)));
    page.onShow?.();
    await this.settle();
    page.onReady?.();
    await this.settle();
    return page;
  }

  private makePage(path: string, query: string): MiniPage {
    const definition = this.definitions.get(path) ?? {};
    const initial: unknown = 'data' in definition ? definition.data : {};
    const data = JSON.parse(JSON.stringify(initial ?? {})) as MiniPage['data'];
    return Object.assign(Object.create(null) as object, definition, {
      data,
      route: path,
      __route__: path,
      is: path,
      options: Object.fromEntries(new URLSearchParams(query)),
      // The native side serialises what it is handed: so does this.
      setData: (patch: Record<string, unknown>, done?: () => void) => {
        for (const [at, value] of Object.entries(patch)) {
          setAt(data, at, value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
        }
        if (done) setTimeout(done, 0);
      },
      $spliceData: undefined,
      selectComponent: () => null,
      createSelectorQuery: this.native.api['createSelectorQuery'],
      getTabBar: () => null,
    }) as MiniPage;
  }

  back(): object {
    this.stack.pop()?.onUnload?.();
    this.page.onShow?.();
    return {};
  }

  get page(): MiniPage {
    const page = this.stack[this.stack.length - 1];
    if (!page) throw new Error('no page is open');
    return page;
  }

  /** Lets the app go on for a while at least, by short turns: a machine that stands still takes none of them away. */
  async settle(ms = 45): Promise<void> {
    for (let turn = 0; turn < ms / 15; turn++) await later(15);
  }

  /** Waits until a page shows an element; fails with the page's text, which says what stood there instead. */
  async until(id: string, patienceMs = 30_000): Promise<MiniNode> {
    const end = Date.now() + patienceMs;
    for (;;) {
      const node = this.find(id);
      if (node) return node;
      if (Date.now() > end) throw new Error(`no #${id} on ${this.page.route}: ${this.text()}`);
      await this.settle();
    }
  }

  get tree(): MiniNode {
    return this.read(this.page.data.root, undefined);
  }

  private read(raw: Raw, parent: MiniNode | undefined): MiniNode {
    const name = raw['nn'] === undefined ? undefined : String(raw['nn']);
    const variant = name === undefined ? undefined : `${name}_${raw['focus'] === undefined ? 'blur' : 'focus'}`;
    const template = name === undefined ? undefined : (this.templates.get(name) ?? this.templates.get(variant ?? ''));
    const attributes: Record<string, unknown> = {};
    for (const [key, short] of Object.entries(template?.attributes ?? {})) {
      if (raw[short] !== undefined) attributes[key] = raw[short];
    }
    const node: MiniNode = {
      tag: template?.tag ?? name ?? 'root',
      id: String(raw['uid'] ?? raw['sid'] ?? ''),
      sid: String(raw['sid'] ?? ''),
      className: String(raw['cl'] ?? ''),
      text: raw['v'] === undefined ? undefined : String(raw['v']),
      attributes,
      events: template?.events ?? new Set(),
      children: [],
      parent,
    };
    for (const child of raw.cn ?? []) node.children.push(this.read(child, node));
    return node;
  }

  all(accept: (node: MiniNode) => boolean, node: MiniNode = this.tree): MiniNode[] {
    return [...(accept(node) ? [node] : []), ...node.children.flatMap((child) => this.all(accept, child))];
  }
  find(id: string): MiniNode | undefined {
    return this.all((node) => node.id === id)[0];
  }
  text(node: MiniNode = this.tree): string {
    return (
      (node.tag === '#text' || node.children.length === 0 ? (node.text ?? '') : '') +
      node.children.map((child) => this.text(child)).join('')
    );
  }

  async tap(id: string): Promise<void> {
    await this.fire(await this.until(id), 'tap');
  }
  async type(id: string, value: string): Promise<void> {
    await this.fire(await this.until(id), 'input', { value, cursor: value.length });
  }

  /**
   * Every ancestor whose template binds the event gets a call of its own, as from the native layer. What a map's view
   * does is bound by one name and `called` by two.
   */
  async fire(node: MiniNode, type: string, detail: object = {}, called = type): Promise<void> {
    let heard = 0;
    const target = { id: node.id, dataset: { sid: node.sid } };
    for (
      let at: MiniNode | undefined = node;
      at && at.tag !== 'root';
      at = bubbling.has(type) ? at.parent : undefined
    ) {
      if (!at.events.has(type)) continue;
      heard++;
      const currentTarget = { id: at.id, dataset: { sid: at.sid } };
      this.page.eh?.({
        type: called,
        timeStamp: Date.now(),
        detail,
        target,
        currentTarget,
        touches: [],
        changedTouches: [],
        mark: {},
      });
    }
    if (heard === 0) throw new Error(`nothing from <${node.tag}> up binds "${type}": a device would ignore it`);
    await this.settle();
  }

  private require(file: string): unknown {
    const path = join(this.dist, file.endsWith('.js') ? file : `${file}.js`);
    const loaded = this.modules.get(path);
    if (loaded) return loaded.exports;
    const module: { exports: unknown } = { exports: {} };
    this.modules.set(path, module);
    const source = `(function(require,module,exports){${readFileSync(path, 'utf8')}\n})`;
    const run: unknown = vm.runInContext(source, this.context, { filename: path });
    if (typeof run !== 'function') throw new Error(`${path} is no module`);
    const inner = (name: string) => this.require(relative(this.dist, resolve(dirname(path), name)));
    run.call(undefined, inner, module, module.exports);
    return module.exports;
  }
}

function setAt(root: object, path: string, value: unknown): void {
  const keys = path.replace(/\.?\[(\d+)\]/g, '.$1').split('.');
  let at = root as Record<string, unknown>;
  keys.slice(0, -1).forEach((key, index) => {
    const isList = /^\d+$/.test(keys[index + 1] ?? '');
    at[key] ??= isList ? [] : {};
    at = at[key] as Record<string, unknown>;
  });
  at[keys[keys.length - 1] ?? ''] = value;
}
