/** With which everybody of the demo signs in. */
export const demoPassword = "prik-een-idee";
