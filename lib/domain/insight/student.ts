/*
 * Student's distribution, for judging means of few figures. Numerical Recipes, §6.4: the incomplete beta function by its
 * continued fraction (Lentz). Exact to about ten digits, which is far more than anybody says in words.
 */

const TINY = 1e-300;
const CLOSE = 1e-14;
const STEPS_MAX = 300;

/** The chance of a value as far from nought as `t`, to either side, with so many degrees of freedom (any above nought). */
export function bothTails(t: number, freedom: number): number {
  return Number.isFinite(t) ? beta(freedom / (freedom + t * t), freedom / 2, 0.5) : 0;
}

/** The value beyond which, to both sides together, this chance lies; `chance` between nought and one. */
export function criticalValue(chance: number, freedom: number): number {
  let [low, high] = [0, 1];
  while (bothTails(high, freedom) > chance && high < 1e12) high *= 2;
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (bothTails(middle, freedom) > chance) low = middle;
    else high = middle;
  }
  return high;
}

/** The regularised incomplete beta function. */
function beta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  const apart = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m <= STEPS_MAX; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / apart(1 + even * d);
    c = apart(1 + even / c);
    product *= d * c;
    d = 1 / apart(1 + odd * d);
    c = apart(1 + odd / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) break;
  }
  return product;
}

const LANCZOS = [
  76.18009172947146, -86.5053203294168, 24.01409824083091, -1.231739572450155, 0.001208650973866179,
  -0.000005395239384953,
];

function logGamma(x: number): number {
  const base = x + 5.5;
  const series = LANCZOS.reduce((sum, part, index) => sum + part / (x + 1 + index), 1.00000000019);
  return (x + 0.5) * Math.log(base) - base + Math.log((Math.sqrt(2 * Math.PI) * series) / x);
}
