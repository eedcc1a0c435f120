/** What a process under test is told, besides where its database is: the secrets of an installation nobody uses. */
export function testEnvironment(databaseUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: process.env.DATABASE_POOL ?? "12",
    NEXTAUTH_SECRET: "a secret that only tests know",
    TREKKER_ENCRYPTION_KEY: Buffer.alloc(32, "test").toString("base64"),
    TREKKER_LOG_LEVEL: process.env.TREKKER_LOG_LEVEL ?? "silent",
    TREKKER_ALLOW_LOOPBACK: "true",
    MAIL_IN_ADDRESS: "bord+*@trekker.example",
    MAIL_IN_HOST: "mx.trekker.example",
    MAIL_IN_SECRET: "a-secret-that-only-tests-know",
  };
}
