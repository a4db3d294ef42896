/** The variants that clients reach. */
export const clientVariants = ['web', 'mobile', 'admin'] as const;

/** All of them: `internal` is the whole domain, unfiltered, and no public address serves it. */
export const variantNames = [...clientVariants, 'internal'] as const;

export type ClientVariant = (typeof clientVariants)[number];
export type Variant = (typeof variantNames)[number];
