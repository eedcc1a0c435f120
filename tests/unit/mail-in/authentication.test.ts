import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFromItsDomain } from "@/lib/domain/mail-in";

const OURS = "mx.zonnebeke.example";
const believed = (headers: string[], from = "zonnebeke-aan-zee.be") => isFromItsDomain(headers, OURS, from);

describe("a mail is believed when our own host says where it came from", () => {
  it.each([
    ["its signature", `${OURS}; dkim=pass header.d=zonnebeke-aan-zee.be header.s=a`],
    ["who signed it", `${OURS}; dkim=pass header.i=@zonnebeke-aan-zee.be`],
    ["the server it came from", `${OURS}; spf=pass smtp.mailfrom=wout@zonnebeke-aan-zee.be`],
    ["the policy of its domain", `${OURS}; dmarc=pass (p=reject dis=none) header.from=zonnebeke-aan-zee.be`],
    ["a signature of the same organisation's bulk server", `${OURS}; dkim=pass header.d=post.zonnebeke-aan-zee.be`],
    [
      "one proof beside one that failed",
      `${OURS}; spf=fail smtp.mailfrom=x.be; dkim=pass header.d=zonnebeke-aan-zee.be`,
    ],
    [
      "with a version, comments and folding",
      `(by us) ${OURS} 1 (v(1));\r\n\tdkim = pass (2048-bit; "ok)") \r\n header.d=zonnebeke-aan-zee.be`,
    ],
    ["in capitals and in quotation marks", `"${OURS.toUpperCase()}"; DKIM=Pass HEADER.D="Zonnebeke-aan-Zee.BE"`],
    ["with a dot at the end", `${OURS}; spf=pass smtp.mailfrom=zonnebeke-aan-zee.be.`],
  ])("by %s", (_, header) => {
    expect(believed([header])).toBe(true);
  });

  it("of a domain with other letters than ours, whichever way it is written", () => {
    expect(believed([`${OURS}; dkim=pass header.d=xn--caf-dma.be`], "café.be")).toBe(true);
  });
});

describe("a mail is not believed", () => {
  it.each([
    ["when nothing was said", []],
    ["when nothing was tried", [`${OURS}; none`]],
    [
      "when it failed",
      [`${OURS}; dkim=fail header.d=zonnebeke-aan-zee.be; spf=softfail smtp.mailfrom=zonnebeke-aan-zee.be`],
    ],
    ["when another domain signed it", [`${OURS}; dkim=pass header.d=spam.example`]],
    ["when it came from another domain's server", [`${OURS}; spf=pass smtp.mailfrom=x@spam.example`]],
    ["when only the name of the server passed", [`${OURS}; spf=pass smtp.helo=zonnebeke-aan-zee.be`]],
    ["when another domain's policy passed", [`${OURS}; dmarc=pass header.from=spam.example`]],
    ["when another server said so", ["mx.spam.example; dkim=pass header.d=zonnebeke-aan-zee.be"]],
    ["when a server with almost our name said so", [`${OURS}.spam.example; dkim=pass header.d=zonnebeke-aan-zee.be`]],
    [
      "when the sender wrote our name below what we said",
      [`${OURS}; dkim=none; spf=none`, `${OURS}; dkim=pass header.d=zonnebeke-aan-zee.be`],
    ],
    ["when the sender's proof hides in a comment", [`${OURS}; dkim=fail (x; dkim=pass header.d=zonnebeke-aan-zee.be)`]],
    ["when it hides in quotation marks", [`${OURS}; dkim=fail reason="; dkim=pass header.d=zonnebeke-aan-zee.be"`]],
    [
      "when a second domain stands behind the first",
      [`${OURS}; dkim=pass header.d=spam.example header.d=zonnebeke-aan-zee.be`],
    ],
    [
      "when the domain is only what an address would be cut at",
      [`${OURS}; spf=pass smtp.mailfrom=zonnebeke-aan-zee.be/.spam.example`],
    ],
    ["when it stands before a question", [`${OURS}; spf=pass smtp.mailfrom=x@zonnebeke-aan-zee.be?.spam.example`]],
    [
      "when it stands before a number sign or a port",
      [
        `${OURS}; spf=pass smtp.mailfrom=zonnebeke-aan-zee.be#.spam.example; dkim=pass header.d=zonnebeke-aan-zee.be:25`,
      ],
    ],
    ["when a word is glued to the domain", [`${OURS}; dkim=pass header.d=nietzonnebeke-aan-zee.be`]],
    ["when a method nobody knows passed", [`${OURS}; vibes=pass header.d=zonnebeke-aan-zee.be`]],
  ])("%s", (_, headers) => {
    expect(believed(headers)).toBe(false);
  });

  it("when it is signed by another client of the same provider", () => {
    expect(believed([`${OURS}; dkim=pass header.d=spam.github.io`], "zonnebeke.github.io")).toBe(false);
  });

  it("whatever stands in a header that does not begin with our name", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (before, after) => {
        fc.pre(
          !`${before}`
            .replaceAll(/\(.*?\)/gs, "")
            .trim()
            .toLowerCase()
            .startsWith(OURS),
        );
        fc.pre(!/[("\\)]/.test(before) && before.trim() !== "");
        expect(believed([`${before}; ${OURS}; dkim=pass header.d=zonnebeke-aan-zee.be ${after}`])).toBe(false);
      }),
    );
  });

  // One that went back and forth in it would not be done before the test is called off.
  it("in one go, whatever stands in it", () => {
    for (const word of [" ", "(", ")", '"', "\\", ";", "= ", "a.", "x="])
      expect(believed([`${OURS}; dkim=pass ${word.repeat(200_000)}`])).toBe(false);
  });
});
