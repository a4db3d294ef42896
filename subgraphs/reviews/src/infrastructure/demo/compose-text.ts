import { between, chance, pick, pickSome } from '@prism/platform/demo';
import type { Rating } from '../../domain/rating.ts';
import { english } from './texts/english.ts';
import { german } from './texts/german.ts';
import type { Phrases } from './texts/phrases.ts';

/** The 64 bits behind one fact of a review, by a name for the fact. */
export type Bits = (fact: string) => bigint;

export interface DemoText {
  title?: string;
  body: string;
}

/** What somebody who gave this many stars might write: an opening, a few points, how it is used, a closing. */
export function composeText(rating: Rating, bits: Bits): DemoText {
  const phrases = chance(0.18, bits('language')) ? german : english;
  const sentences = [
    pick(phrases.openings[rating], bits('opening')),
    ...points(phrases, rating, bits),
    ...(chance(0.45, bits('has circumstance')) ? [pick(phrases.circumstances, bits('circumstance'))] : []),
    ...(chance(0.4, bits('has closing')) ? [pick(phrases.closings[rating], bits('closing'))] : []),
  ];
  const body = fillSlots(layOut(sentences, bits), phrases, bits);
  const title = fillSlots(pick(phrases.titles[rating], bits('title')), phrases, bits);
  return chance(0.78, bits('has title')) ? { title, body } : { body };
}

/** How many good and bad points come with how many stars, at most. */
const pointsByRating: Record<Rating, { praise: number; complaints: number }> = {
  1: { praise: 0, complaints: 3 },
  2: { praise: 1, complaints: 2 },
  3: { praise: 2, complaints: 2 },
  4: { praise: 3, complaints: 1 },
  5: { praise: 4, complaints: 0 },
};

/** Of different topics, so that nobody contradicts themselves; what decided the stars comes first. */
function points(phrases: Phrases, rating: Rating, bits: Bits): string[] {
  const most = pointsByRating[rating];
  const least = Math.min(1, most.praise);
  const praised = between(least, most.praise, bits('how much praise'));
  const criticized = between(1 - least, most.complaints, bits('how many complaints'));
  const topics = pickSome(phrases.points, praised + criticized, bits('points'));
  const good = topics.slice(0, praised).map(({ praise }) => praise);
  const bad = topics.slice(praised).map(({ complaint }) => complaint);
  return rating >= 3 ? [...good, ...bad] : [...bad, ...good];
}

/** Long ones are in two paragraphs, now and then. */
function layOut(sentences: string[], bits: Bits): string {
  const isParted = sentences.length > 4 && chance(0.5, bits('paragraphs'));
  return isParted ? `${sentences.slice(0, 3).join(' ')}\n\n${sentences.slice(3).join(' ')}` : sentences.join(' ');
}

function fillSlots(text: string, { slots }: Phrases, bits: Bits): string {
  return text.replaceAll(/\{(\w+)\}/g, (_slot, name: string, at: number) =>
    pick(slots[name] ?? [], bits(`${name}${at}`)),
  );
}
