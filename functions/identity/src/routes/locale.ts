import type { Locale } from '@yilu/contracts';
import type { Context } from 'hono';

/** The language that the app asks for; Chinese unless it says English first. */
export const localeOf = (c: Context): Locale => (/^en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'zh-CN');
