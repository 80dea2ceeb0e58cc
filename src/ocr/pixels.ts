/** Grey pictures and what is done with them. 0 is black, 255 white; rows top to bottom without padding. */
import type { Box } from "../deed.ts";

export type Grey = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** Turned clockwise by a multiple of 90 degrees. */
export function turnGrey(image: Grey, turn: 0 | 90 | 180 | 270): Grey {
  if (turn === 0) return image;
  const { width, height, data } = image;
  const out = new Uint8Array(data.length);
  if (turn === 180) {
    for (let index = 0, last = data.length - 1; index <= last; index++) out[index] = data[last - index] ?? 255;
    return { width, height, data: out };
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = data[y * width + x] ?? 255;
      if (turn === 90) out[x * height + (height - 1 - y)] = value;
      else out[(width - 1 - x) * height + y] = value;
    }
  }
  return { width: height, height: width, data: out };
}

/**
 * Turned clockwise by a small angle about the middle, same size, white where nothing was. Bilinear: at the angles of scanners (under 10 degrees) it
 * reads as well as cubic. `squeeze` is the width over the height of the picture's pixels as they were before it was narrowed.
 */
export function rotateGrey(image: Grey, degrees: number, squeeze = 1): Grey {
  const { width, height, data } = image;
  const out = new Uint8Array(data.length).fill(255);
  const radians = (degrees * Math.PI) / 180;
  const cos = Math.cos(radians);
  const [over, down] = [Math.sin(radians) * squeeze, Math.sin(radians) / squeeze];
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sx = cos * (x - cx) + over * (y - cy) + cx;
      const sy = -down * (x - cx) + cos * (y - cy) + cy;
      const x0 = Math.floor(sx);
      const y0 = Math.floor(sy);
      if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) continue;
      const at = y0 * width + x0;
      const [fx, fy] = [sx - x0, sy - y0];
      const top = (data[at] ?? 0) * (1 - fx) + (data[at + 1] ?? 0) * fx;
      const bottom = (data[at + width] ?? 0) * (1 - fx) + (data[at + width + 1] ?? 0) * fx;
      out[y * width + x] = Math.round(top * (1 - fy) + bottom * fy);
    }
  }
  return { width, height, data: out };
}

/** The part within `box`: whole pixels, right and bottom exclusive, within the picture. */
export function cropGrey(image: Grey, [left, top, right, bottom]: Box): Grey {
  const [width, height] = [right - left, bottom - top];
  if (width === image.width && height === image.height) return image;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * image.width + left;
    data.set(image.data.subarray(from, from + width), y * width);
  }
  return { width, height, data };
}

/** Binary PGM: the cheapest picture that Leptonica reads; no compression on either side. */
export function toPgm(image: Grey): Buffer {
  const header = Buffer.from(`P5\n${image.width} ${image.height}\n255\n`, "latin1");
  return Buffer.concat([header, image.data]);
}

/** Counts of each grey value. */
export function histogram(image: Grey): Uint32Array {
  // Four tables, since paper is one value after another: each count would wait for the one before it.
  const tables = new Uint32Array(4 * 256);
  const { data } = image;
  for (let at = 0; at < data.length; at++) {
    const index = ((at & 3) << 8) | (data[at] ?? 0);
    tables[index] = (tables[index] ?? 0) + 1;
  }
  return Uint32Array.from({ length: 256 }, (_, value) =>
    [0, 1, 2, 3].reduce((sum, table) => sum + (tables[256 * table + value] ?? 0), 0),
  );
}

/** Otsu's threshold (1979): values up to and including it are ink. */
export function findThreshold(counts: Uint32Array): number {
  let total = 0;
  let sum = 0;
  counts.forEach((count, value) => {
    total += count;
    sum += count * value;
  });
  let [best, threshold, weight, part] = [-1, 127, 0, 0];
  counts.forEach((count, value) => {
    weight += count;
    part += count * value;
    const rest = total - weight;
    if (weight === 0 || rest === 0) return;
    const distance = part / weight - (sum - part) / rest;
    const between = weight * rest * distance * distance;
    if (between > best) {
      best = between;
      threshold = value;
    }
  });
  return threshold;
}
