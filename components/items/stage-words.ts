"use client";

import { useTranslations } from "next-intl";
import { atStart } from "@/lib/domain/language";
import type { StageView } from "@/lib/features/item-page/schema";
import { useItem } from "./item-context";
import { useWords } from "./use-words";

/** One or two sentences about a stage: who did it and whether in time, who has it until when, who could have it next. */
export function useStageSentence(): (stage: StageView) => string {
  const t = useTranslations("flow");
  const { page } = useItem();
  const words = useWords(page.viewerId);

  function done({ stage, people, differenceMinutes, outcome }: StageView): string {
    if (stage === "notice") {
      const by = people[0] ? words.nameOf(people[0]) : "";
      if (page.file) return by === "" ? t("done.byItself") : t("done.judged", { by });
      if (page.bundle) return t("done.fromBundle", { by, title: page.bundle.title });
      return page.idea ? t("done.fromIdea", { by, pinner: page.idea.pinnedBy }) : t("done.noticed", { by });
    }
    if (outcome === "skipped") return t("done.skipped");
    const [person] = people;
    const isLate = differenceMinutes !== null && differenceMinutes < 0;
    if (!person) return t("done.byItself");
    return t(isLate ? `done.${stage}Late` : `done.${stage}`, { by: words.nameOf(person) });
  }

  function now(stage: StageView): string {
    const until = stage.due ? words.moment(stage.due.at) : "";
    if (page.held) return publishingNow();
    if (stage.stage === "notice" && stage.people.length === 0) return t("notTaken");
    if (stage.stage === "publish") return [publishingNow(), afterwards(stage)].filter(Boolean).join(" ");
    const still = stage.standsStillSince ? t("standsStill", { since: words.since(stage.standsStillSince) }) : "";
    const asked = page.consultations.find(({ state, isCurrent }) => state === "open" && isCurrent)?.asked ?? [];
    const holders = asked.length > 0 ? t("consulted", { who: words.toAnyOf(asked) }) : words.anyOf(stage.people);
    const passed = stage.passedOnToRole ? ` ${t("passedOn", { role: stage.passedOnToRole })}` : "";
    if (still) return [holders || t("nobody"), still].map(sentence).join(" ");
    const said = holders ? t("now", { who: holders, until }) : t("nobody");
    return [`${said}${passed}`, afterwards(stage)].filter(Boolean).join(" ");
  }

  const sentence = (text: string): string => (text.endsWith(".") ? text : `${text}.`);

  function publishingNow(): string {
    if (page.held) return t(page.held.isCrisis ? "publishing.held" : "publishing.heldAfter");
    if (page.needsMoment) return t("publishing.needsMoment");
    const states = page.publications.map(({ state }) => state);
    if (states.includes("failed")) return t("publishing.failed");
    if (states.includes("sending")) return t("publishing.sending");
    if (states.includes("by_hand")) return t("publishing.byHand");
    if (states.includes("planned")) return t("publishing.planned");
    const publisher = page.stages.find(({ stage }) => stage === "publish")?.people ?? [];
    return publisher.length > 0 ? t("publishing.waits", { who: words.toAnyOf(publisher) }) : t("nobody");
  }

  function afterwards({ due, goesTo, people, afterwards: then }: StageView): string {
    if (due && due.leftMinutes < 0) return "";
    if (then === "expire") return t("then.expire");
    const isTheirsAlready = goesTo.every(({ memberId }) => people.some((person) => person.memberId === memberId));
    if (isTheirsAlready) return "";
    return t(then === "pass_on" ? "then.passOn" : "then.warn", { who: words.toAnyOf(goesTo) });
  }

  function toCome({ stage, people, outcome }: StageView): string {
    if (outcome) return t(`ended.${outcome === "expired" || outcome === "archived" ? outcome : "withdrawn"}`);
    if (page.state !== "open") return "";
    if (stage === "publish") return channelsToCome();
    return people.length > 0 ? t("mayBe", { who: words.anyOf(people) }) : t("nobody");
  }

  function channelsToCome(): string {
    const automatic = page.texts.filter((text) => text.isAutomatic).map((text) => text.name);
    const byHand = page.texts.filter((text) => !text.isAutomatic).map((text) => text.name);
    const parts = [
      automatic.length > 0 ? t("channels.automatic", { channels: words.allOf(automatic) }) : "",
      byHand.length > 0 ? t("channels.byHand", { channels: words.allOf(byHand) }) : "",
    ];
    return parts.filter(Boolean).join(" ");
  }

  return (stage) => atStart(stage.state === "done" ? done(stage) : stage.state === "now" ? now(stage) : toCome(stage));
}
