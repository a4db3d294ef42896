import type { HttpAnswer, HttpRoute } from '@prism/platform/subgraph';
import { imageSubject } from '../../domain/image-id.ts';
import { renderImage } from './render-image.ts';

const [narrowest, widest] = [16, 2400];

/** `GET /img/:id/:width`: a picture as SVG. Its id says all there is to draw, so it never changes and needs no database. */
export const imageRoute: HttpRoute = {
  method: 'GET',
  path: '/img/:id/:width',
  handle: ({ params }) => answer(params.id ?? '', params.width ?? ''),
};

function answer(id: string, width: string): HttpAnswer {
  const subject = imageSubject(id);
  const pixels = /^[1-9]\d{1,3}$/.test(width) ? Number(width) : 0;
  if (!subject || pixels < narrowest || pixels > widest) return notFound;
  return { status: 200, headers: svgHeaders, body: renderImage(subject, pixels) };
}

const svgHeaders = {
  'content-type': 'image/svg+xml; charset=utf-8',
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'x-content-type-options': 'nosniff',
};

const notFound: HttpAnswer = {
  status: 404,
  headers: {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  body: 'No picture has this address.',
};
