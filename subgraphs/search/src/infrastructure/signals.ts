/** Of a product that neither reviews nor inventory spoke of. */
export const noSignals = {
  ratingAverage: 0,
  ratingCount: 0,
  ratingAt: null,
  isInStock: null,
  availabilityVersion: 0,
  availabilityAt: null,
};
