import { between, demoHash, pick } from '@prism/platform/demo';
import type { AddressLines } from '../../domain/address.ts';

interface Place extends Pick<AddressLines, 'city' | 'region' | 'postalCode' | 'country'> {
  street(number: number): string;
}

const places: readonly Place[] = [
  { city: 'Berlin', postalCode: '10115', country: 'DE', street: (number) => `Ackerstraße ${number}` },
  { city: 'Hamburg', postalCode: '20357', country: 'DE', street: (number) => `Schanzenstraße ${number}` },
  { city: 'München', postalCode: '80469', country: 'DE', street: (number) => `Fraunhoferstraße ${number}` },
  { city: 'Wien', postalCode: '1070', country: 'AT', street: (number) => `Neubaugasse ${number}` },
  { city: 'Paris', postalCode: '75011', country: 'FR', street: (number) => `${number} rue Oberkampf` },
  { city: 'London', postalCode: 'E8 3PN', country: 'GB', street: (number) => `${number} Mare Street` },
  { city: 'Edinburgh', postalCode: 'EH6 6LX', country: 'GB', street: (number) => `${number} Leith Walk` },
  { city: 'Portland', region: 'OR', postalCode: '97214', country: 'US', street: (number) => `${number} SE Main St` },
  { city: 'Brooklyn', region: 'NY', postalCode: '11211', country: 'US', street: (number) => `${number} Bedford Ave` },
  { city: 'Kyoto', region: 'Kyoto', postalCode: '604-8005', country: 'JP', street: (number) => `Ebisucho ${number}` },
  {
    city: 'Kuwait City',
    postalCode: '13001',
    country: 'KW',
    street: (number) => `Block 3, Street 12, House ${number}`,
  },
];

/** Where address `index` is. */
export function demoLines(index: number, fullName: string): AddressLines {
  const { street, ...place } = pick(places, demoHash('address', index, 'place'));
  return { ...place, fullName, line1: street(between(1, 180, demoHash('address', index, 'number'))) };
}
