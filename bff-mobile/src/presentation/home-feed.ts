import { encodeListingRef } from '@prism/schema/listing-ref';
import { findOpenOrder } from '../application/find-open-order.ts';
import { type FilledSection, readHomeFeed } from '../application/read-home-feed.ts';
import { homeRefresh } from '../domain/app-policy.ts';
import type { Action } from '../domain/home/home-layout.ts';
import { say } from '../domain/localized.ts';
import { heroThumbnail } from '../domain/thumbnail.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import type { Context } from './context.ts';

/** The start screen: what stands where is ours, what is in it the domain's. */
export const homeFeed: NonNullable<QueryResolvers['homeFeed']> = async (_root, page, context) => {
  const { caller, categories, internalGraph: graph, log, ports } = context;
  const openOrder = () => findOpenOrder({ graph, log, now: ports.now }, caller);
  const { sections, endCursor, hasMore } = await readHomeFeed({ categories, openOrder }, caller, page);
  return {
    sections: sections.map((section) => show(section, context)),
    endCursor,
    hasMore,
    refresh: homeRefresh,
    experiment: null,
  };
};

function show(section: FilledSection, { caller, publicUrl }: Context) {
  const { language } = caller;
  const { id, title, minAppVersion } = section;
  const action = ({ label, path }: Action) => ({ label: say(label, language), link: `${publicUrl}${path}` });
  const base = { id, title: title ? say(title, language) : null, minAppVersion: minAppVersion ?? null };
  switch (section.kind) {
    case 'hero': {
      const image = heroThumbnail(`${publicUrl}/img/${section.imageId}`, say(section.alt, language));
      return { __typename: 'HeroSection' as const, ...base, image, action: action(section.action) };
    }
    case 'carousel': {
      const listing = { ref: encodeListingRef({ kind: 'search', sort: section.sort }) };
      return { __typename: 'ProductCarouselSection' as const, ...base, listing, more: action(section.more) };
    }
    case 'categories': {
      const categories = (section.categoryIds ?? []).map((categoryId) => ({ id: categoryId }));
      return { __typename: 'CategoryGridSection' as const, ...base, categories };
    }
    case 'order': {
      const order = section.orderId === undefined ? null : { id: section.orderId };
      return { __typename: 'OrderTrackerSection' as const, ...base, order };
    }
    case 'message': {
      const { text, style } = section;
      const shown = section.action ? action(section.action) : null;
      return { __typename: 'MessageSection' as const, ...base, text: say(text, language), style, action: shown };
    }
    default:
      return section satisfies never;
  }
}
