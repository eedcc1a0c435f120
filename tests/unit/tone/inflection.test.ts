import { describe, expect, it } from "vitest";
import { adjectiveBent, comparativeOf, pluralsOf } from "@/lib/domain/tone/inflection/nouns";
import { conjugated } from "@/lib/domain/tone/inflection/verbs";

/** infinitive: hij, past, participle, with "te" */
const verbs = `maken: maakt maakte gemaakt | te maken
vallen: valt viel gevallen | te vallen
reizen: reist reisde gereisd | te reizen
leven: leeft leefde geleefd | te leven
openen: opent opende geopend | te openen
leveren: levert leverde geleverd | te leveren
informeren: informeert informeerde geïnformeerd | te informeren
evalueren: evalueert evalueerde geëvalueerd | te evalueren
aanvragen: aanvraagt aanvroeg aangevraagd | aan te vragen
inschrijven: inschrijft inschreef ingeschreven | in te schrijven
onderzoeken: onderzoekt onderzocht onderzocht | te onderzoeken
verstaan: verstaat verstond verstaan | te verstaan
gebruiken: gebruikt gebruikte gebruikt | te gebruiken
optimaliseren: optimaliseert optimaliseerde geoptimaliseerd | te optimaliseren
beantwoorden: beantwoordt beantwoordde beantwoord | te beantwoorden
starten: start startte gestart | te starten
antwoorden: antwoordt antwoordde geantwoord | te antwoorden
zijn: is was geweest | te zijn`;

describe("Dutch words bend as people bend them", () => {
  it.each(verbs.split("\n"))("%s", (line) => {
    const [infinitive = "", forms] = line.split(": ");
    const { third, past, participle, infinitiveWithTo } = conjugated(infinitive);
    expect(`${third} ${past} ${participle} | ${infinitiveWithTo}`).toBe(forms);
  });

  it("nouns in the plural", () => {
    const nouns = [
      "aanvraag",
      "burger",
      "foto",
      "activiteit",
      "mogelijkheid",
      "brief",
      "huis",
      "loket",
      "idee",
      "cliënt",
      "tafel",
      "stoel",
    ];
    expect(nouns.map((noun) => pluralsOf(noun)[0])).toEqual(
      "aanvragen burgers foto's activiteiten mogelijkheden brieven huizen loketten ideeën cliënten tafels stoelen".split(
        " ",
      ),
    );
    expect(pluralsOf("gemeente")).toEqual(["gemeentes", "gemeenten"]);
  });

  it("adjectives with an ending and in the comparative", () => {
    const adjectives = ["groot", "wit", "lief", "moeilijk", "veilig", "duur", "boos"];
    expect(adjectives.map(adjectiveBent)).toEqual("grote witte lieve moeilijke veilige dure boze".split(" "));
    expect(adjectives.map(comparativeOf)).toEqual("groter witter liever moeilijker veiliger duurder bozer".split(" "));
  });
});
