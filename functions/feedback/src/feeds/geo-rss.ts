import type { Listing } from '../domain/listing.js';
import { maskPersonal } from '../domain/mask-personal.js';
import { publicText } from '../domain/public-text.js';
import { serviceName } from '../domain/report-view.js';
import { xmlText } from '../open311/xml.js';

/** What a feed is about, and where whoever reads it goes on. */
interface FeedHead {
  readonly title: string;
  readonly description: string;
  /** Of the city's own pages, without a slash at its end. */
  readonly h5Url: string;
  readonly at: Date;
}

/** As RSS has it, by RFC 822. */
const rssDate = (at: Date): string => at.toUTCString();

const element = (name: string, text: string, attributes = ''): string =>
  `<${name}${attributes}>${xmlText(text)}</${name}>`;

/** Readers of RSS take a description for HTML: what a citizen wrote is text there too. */
const asHtml = (text: string): string => xmlText(text).replaceAll('\n', '<br>');

function item(listing: Listing, h5Url: string): string {
  const { reportId, serviceCode, requestedAt, place, location } = listing;
  const service = serviceName(serviceCode).zh;
  const where = place ? `：${maskPersonal(place, { offices: true })}` : '';
  return [
    '<item>',
    element('title', `${service}${where}`),
    element('link', `${h5Url}/r/${reportId}`),
    element('guid', reportId, ' isPermaLink="false"'),
    element('pubDate', rssDate(new Date(requestedAt))),
    element('category', serviceCode),
    element('description', asHtml(publicText(listing) ?? '')),
    ...(location ? [element('georss:point', `${location.lat} ${location.lng}`)] : []),
    '</item>',
  ].join('');
}

/** Public reports as RSS 2.0 with their places as GeoRSS simple points. */
export const geoRss = ({ title, description, h5Url, at }: FeedHead, listings: readonly Listing[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:georss="http://www.georss.org/georss"><channel>',
    element('title', title),
    element('link', h5Url),
    element('description', description),
    element('language', 'zh-CN'),
    element('lastBuildDate', rssDate(at)),
    element('ttl', '5'),
    ...listings.map((listing) => item(listing, h5Url)),
    '</channel></rss>',
  ].join('\n');
