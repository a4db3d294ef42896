import { depot } from './depot.ts';
import { desk } from './desk.ts';
import { filters } from './filters.ts';
import { library } from './library.ts';
import { media } from './media.ts';
import { orders } from './orders.ts';
import { papers } from './papers.ts';
import { parcels } from './parcels.ts';
import { quotes } from './quotes.ts';
import { rota } from './rota.ts';
import { sounds } from './sounds.ts';
import type { TestSchema } from './test-schema.ts';
import { travel } from './travel.ts';
import { vault } from './vault.ts';

export const schemas: readonly TestSchema[] = [
  library,
  media,
  sounds,
  papers,
  parcels,
  quotes,
  travel,
  depot,
  desk,
  filters,
  vault,
  orders,
  rota,
];
