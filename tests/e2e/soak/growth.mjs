// The growth of a measure.

/** The slope of a line through the samples (least squares). */
export function growth(samples, x, y) {
  const mean = (name) => samples.reduce((sum, sample) => sum + sample[name], 0) / samples.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const above = samples.reduce((sum, sample) => sum + (sample[x] - meanX) * (sample[y] - meanY), 0);
  const below = samples.reduce((sum, sample) => sum + (sample[x] - meanX) ** 2, 0);
  return below === 0 ? 0 : above / below;
}
