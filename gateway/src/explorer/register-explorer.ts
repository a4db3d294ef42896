import fastifyStatic from '@fastify/static';
import type { ExplorerConfig } from '@prism/explorer/config';
import type { FastifyInstance } from 'fastify';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { type ExplorerBuild, explorerDistFolder, readExplorerBuild } from './explorer-build.ts';

/** One sandbox: what its page is told, and the SDL it offers for download. */
export interface ExplorerVariant extends ExplorerConfig {
  /** The SDL that this variant serves now; asked at every download. */
  sdl: () => string;
}

export interface ExplorerOptions {
  variants: readonly ExplorerVariant[];
  /** Folder of the built page. Default: the one of @prism/explorer. */
  distFolder?: string;
}

/**
 * Serves a sandbox per variant, outside production, at `/<variant>`, with `/<variant>/explorer.json` and
 * `/<variant>/schema.graphql` beside it, and the files they share under `/explorer-assets/`.
 * A page that is not built answers 503 with the remedy; the two files beside it are served all the same.
 * Without variants nothing is served.
 */
export async function registerExplorer(app: FastifyInstance, options: ExplorerOptions): Promise<void> {
  if (options.variants.length === 0) return;
  const build = readExplorerBuild(options.distFolder ?? explorerDistFolder());
  if (build) await serveAssets(app, build.assetsFolder);
  for (const variant of options.variants) {
    servePage(app, variant, build);
    serveConfig(app, variant);
    serveSdl(app, variant);
  }
}

/**
 * The files carry a hash of their content in their names: a name never changes its meaning. A worker obeys the
 * policy of its own file, not that of the page.
 */
async function serveAssets(app: FastifyInstance, root: string) {
  await app.register(fastifyStatic, {
    root,
    prefix: '/explorer-assets/',
    index: false,
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(documentHeaders)) response.setHeader(name, value);
    },
  });
}

function servePage(app: FastifyInstance, { variant }: ExplorerVariant, build: ExplorerBuild | undefined) {
  app.get(`/${variant}/`, (_request, reply) => reply.redirect(`/${variant}`, 308));
  app.get(`/${variant}`, (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (!build) return reply.code(503).type('text/plain; charset=utf-8').send(notBuilt);
    return reply.headers(documentHeaders).type('text/html; charset=utf-8').send(build.html);
  });
}

function serveConfig(app: FastifyInstance, { sdl: _, ...config }: ExplorerVariant) {
  app.get(`/${config.variant}/explorer.json`, (_request, reply) =>
    reply.header('cache-control', 'no-store').send(config),
  );
}

function serveSdl(app: FastifyInstance, { variant, sdl }: ExplorerVariant) {
  app.get(`/${variant}/schema.graphql`, (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${variant}.graphql"`)
      .type('text/plain; charset=utf-8')
      .send(sdl()),
  );
}

const notBuilt = 'The sandbox is not built yet: run "npm run build" and start again.\n';

const documentHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
