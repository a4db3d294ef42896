import type { Motif } from '../../../domain/motif.ts';
import type { Ink } from '../ink.ts';
import { backpack, boot, sneaker, suitcase, tote } from './bags-and-shoes.ts';
import { beanie, jacket, sweater, tee, trousers } from './clothing.ts';
import { emblem } from './emblem.ts';
import { chair, shelf, sofa, stool, table } from './furniture.ts';
import { carafe, kettle, knife, mokaPot, mug, saucepan } from './kitchen.ts';
import { deskLamp, floorLamp, lantern, pendant } from './lighting.ts';
import { birdhouse, flask, planter, tent, wateringCan } from './outdoor.ts';
import { camera, headphones, keyboard, radio, speaker, watch } from './tech.ts';
import { blanket, cushion, rug, towel } from './textiles.ts';

/** Draws a motif into a box of 400 by 400; it stands on the lower edge and may reach out of the others. */
export type Drawing = (ink: Ink, variation: number) => string;

export const drawings: Readonly<Record<Motif, Drawing>> = {
  emblem,
  kettle,
  'moka-pot': mokaPot,
  saucepan,
  mug,
  knife,
  carafe,
  'desk-lamp': deskLamp,
  'floor-lamp': floorLamp,
  pendant,
  lantern,
  chair,
  table,
  sofa,
  shelf,
  stool,
  blanket,
  cushion,
  towel,
  rug,
  jacket,
  tee,
  sweater,
  trousers,
  beanie,
  backpack,
  tote,
  sneaker,
  boot,
  suitcase,
  headphones,
  speaker,
  radio,
  watch,
  camera,
  keyboard,
  planter,
  'watering-can': wateringCan,
  tent,
  flask,
  birdhouse,
};
