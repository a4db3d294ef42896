import { imageSubject } from '../../domain/image-id.ts';
import type { ImageResolvers } from '../../generated/resolvers.ts';
import { placeholderOf } from '../images/placeholder.ts';
import { imageSize } from '../images/render-image.ts';

const placeholder = (id: string) => {
  const subject = imageSubject(id);
  return subject && placeholderOf(subject);
};

export const Image: ImageResolvers = {
  url: ({ id }, _, { publicUrl }) => `${publicUrl}/img/${id}/${imageSize}`,
  width: () => imageSize,
  height: () => imageSize,
  blurhash: ({ id }) => placeholder(id)?.blurhash ?? null,
  dominantColor: ({ id }) => placeholder(id)?.dominantColor ?? null,
};
