import type { Rgb } from './colour-math.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~';

/**
 * A blurhash (https://github.com/woltapp/blurhash/blob/master/Algorithm.md) of 4 by 4 components.
 * `pixels` are rows of a picture as small as one likes.
 */
export function encodeBlurhash(pixels: readonly (readonly Rgb[])[]): string {
  const linear = pixels.map((row) => row.map((pixel) => pixel.map(toLinear)));
  const factors = Array.from({ length: 16 }, (_, at) => factor(linear, at % 4, at >> 2));
  const [average = [0, 0, 0], ...waves] = factors;
  const loudest = Math.max(...waves.flat().map(Math.abs));
  const quantized = Math.max(0, Math.min(82, Math.floor(loudest * 166 - 0.5)));
  const maximum = (quantized + 1) / 166;
  return (
    base83(3 + 3 * 9, 1) +
    base83(quantized, 1) +
    base83(
      average.reduce((all, channel) => all * 256 + toSrgb(channel), 0),
      4,
    ) +
    waves
      .map((wave) =>
        base83(
          wave.reduce((all, channel) => all * 19 + step(channel / maximum), 0),
          2,
        ),
      )
      .join('')
  );
}

/** One cosine of the picture, per channel. */
function factor(pixels: readonly (readonly number[][])[], x: number, y: number): number[] {
  const [height, width] = [pixels.length, pixels[0]?.length ?? 0];
  const sum = [0, 0, 0];
  pixels.forEach((row, j) => {
    row.forEach((pixel, i) => {
      const wave = Math.cos((Math.PI * x * i) / width) * Math.cos((Math.PI * y * j) / height);
      for (const at of [0, 1, 2]) sum[at] = (sum[at] as number) + wave * (pixel[at] as number);
    });
  });
  const norm = (x === 0 && y === 0 ? 1 : 2) / (width * height);
  return sum.map((channel) => channel * norm);
}

const step = (share: number) =>
  Math.max(0, Math.min(18, Math.floor(Math.sign(share) * Math.sqrt(Math.abs(share)) * 9 + 9.5)));

function base83(value: number, length: number): string {
  return Array.from({ length }, (_, at) => digits[Math.floor(value / 83 ** (length - at - 1)) % 83]).join('');
}

function toLinear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function toSrgb(linear: number): number {
  const share = linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.max(0, Math.min(255, Math.round(share * 255)));
}
