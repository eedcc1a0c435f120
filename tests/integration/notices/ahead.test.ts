import { expect, it } from "vitest";
import { ok } from "@/lib/domain/result";
import { chooseTimes, chooseWays } from "@/lib/features/notice-settings/commands";
import { endDevice, subscribeDevice } from "@/lib/features/web-push/commands";
import { noticesAhead, wishesOf } from "@/lib/platform/notice-wishes";
import { inUnit } from "@/lib/platform/unit";
import { as } from "@/tests/support/as";
import { device } from "@/tests/support/device";
import { given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

it("asked for ahead, how people want to hear of things is what it is when asked for by name", async () => {
  const { orgId, members } = await given.organisation({
    members: { wout: ["member"], lieselot: ["member"], koen: ["member"], nele: ["expert"], jan: ["member"] },
  });
  const { wout, lieselot, koen, nele, jan } = members;
  const { keys } = device();
  const subscribe = (who: typeof wout, name: string) =>
    must(as(who, subscribeDevice, { endpoint: `https://push.example/${name}`, ...keys, device: "Firefox, Linux" }));
  await must(as(wout, chooseWays, { group: "ideas", mail: "now", push: true }));
  await must(as(wout, chooseTimes, { quietFrom: "22:00", quietUntil: "07:00", digestAt: "16:00" }));
  await subscribe(wout, "phone");
  await subscribe(wout, "laptop");
  await must(as(lieselot, chooseWays, { group: "posts", mail: "never", push: false }));
  await subscribe(koen, "tablet");
  const { deviceId } = await subscribe(nele, "lost");
  await must(as(nele, endDevice, { deviceId }));

  const ids = [wout, lieselot, koen, nele, jan].map(({ memberId }) => memberId);
  const answers = await inUnit({ kind: "system", orgId }, async (unit) => {
    const byName = await wishesOf(unit, ids);
    await noticesAhead(unit);
    return ok({ byName, ahead: await wishesOf(unit, ids) });
  });
  if (!answers.ok) throw new Error(answers.refusal.message);
  const { byName, ahead } = answers.value;
  expect(ids.map((id) => ahead.get(id))).toEqual(ids.map((id) => byName.get(id)));
  expect(ids.map((id) => byName.get(id)?.deviceIds.length)).toEqual([2, 0, 1, 0, 0]);
  expect(byName.get(wout.memberId)).toMatchObject({ quiet: { from: "22:00", until: "07:00" }, digestAt: "16:00" });
});
