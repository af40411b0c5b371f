/** The value below which `share` (0..1) of the samples lie, by the nearest rank; NaN of none. */
export function percentile(samples: readonly number[], share: number): number {
  if (samples.length === 0) return NaN;
  const sorted = Float64Array.from(samples).sort();
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1] ?? NaN;
}

/** How many times `part` is of `whole`; NaN where that says nothing. */
export function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : NaN;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
