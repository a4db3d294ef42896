import { categoryPath, homePath } from '../domain/addresses.ts';
import { editorialHtml } from '../domain/home/editorial-html.ts';
import { type HomeBlock, homeHead, homeLayout } from '../domain/home/home-layout.ts';
import { priceHeading, priceRail, type Rail, railOf } from '../domain/home/rail.ts';
import { inLanguage } from '../domain/localized.ts';
import { responsiveImage } from '../domain/responsive-image.ts';
import { seoMeta } from '../domain/seo-meta.ts';
import { textsFor } from '../domain/texts.ts';
import type { QueryResolvers, ResolversTypes } from '../generated/resolvers.ts';
import type { Context } from './context.ts';
import { listing } from './listing.ts';

type BlockView = Awaited<ResolversTypes['HomeBlock']>;

/** The layout, in the words and prices of the reader. */
export const homePage: NonNullable<QueryResolvers['homePage']> = (_root, _args, context) => {
  const { language } = context.caller;
  const title = inLanguage(homeHead.title, language);
  const description = inLanguage(homeHead.description, language);
  return {
    seo: seoMeta({ title, description, path: homePath }, context.site),
    blocks: homeLayout.flatMap((block) => blockView(block, context)),
  };
};

/** None for a block that says nothing to this reader. */
function blockView(block: HomeBlock, context: Context): BlockView[] {
  const { language } = context.caller;
  switch (block.kind) {
    case 'hero':
      return [heroView(block, context)];
    case 'rail':
      return [railView(block.id, inLanguage(block.heading, language), railOf(block.list), language)];
    case 'price-rail':
      return priceRailView(block, context);
    case 'categories': {
      const categories = block.slugs.map((slug) => ({ slug }));
      const heading = inLanguage(block.heading, language);
      return [{ __typename: 'CategoryTilesBlock', id: block.id, heading, categories }];
    }
    case 'editorial': {
      const paragraphs = block.paragraphs.map((text) => inLanguage(text, language));
      const html = editorialHtml(inLanguage(block.heading, language), paragraphs);
      return [{ __typename: 'EditorialBlock', id: block.id, html }];
    }
    default:
      return block satisfies never;
  }
}

const heroSize = 1_200;

function heroView(hero: HomeBlock & { kind: 'hero' }, { caller, publicUrl }: Context): BlockView {
  const text = (of: 'heading' | 'body' | 'cta') => inLanguage(hero[of], caller.language);
  const source = { url: `${publicUrl}/img/${hero.imageId}/${heroSize}`, width: heroSize, height: heroSize };
  return {
    __typename: 'HeroBlock',
    id: hero.id,
    heading: text('heading'),
    body: text('body'),
    image: responsiveImage(source, 'hero', ''),
    cta: { label: text('cta'), href: categoryPath(hero.category) },
  };
}

/** Where no price is set for the market's currency there is no such rail. */
function priceRailView(block: HomeBlock & { kind: 'price-rail' }, { caller }: Context): BlockView[] {
  const { currency } = caller.market;
  const minor = block.mostMinor[currency];
  if (minor === undefined) return [];
  const most = { minor, currency };
  const heading = priceHeading(block.heading, most, caller.language);
  return [railView(block.id, heading, priceRail(most), caller.language)];
}

function railView(id: string, heading: string, { spec, moreHref }: Rail, language: string): BlockView {
  const more = { label: textsFor(language).more, href: moreHref };
  return { __typename: 'ProductRailBlock', id, heading, listing: listing(spec), more };
}
