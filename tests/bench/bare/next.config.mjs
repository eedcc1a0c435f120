/** Nothing but what every answer of the house is measured with, too. */
export default { poweredByHeader: false, reactStrictMode: true };
