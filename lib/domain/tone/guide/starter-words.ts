import type { GuideWord } from "./content";

type StarterWord = Omit<GuideWord, "id">;

const avoid = (word: string, instead: readonly string[], reason: string): StarterWord => ({
  kind: "avoid",
  word,
  instead,
  reason,
  severity: "warning",
});

/** Words that hurt somebody stop a text until a person looked at it. */
const never = (word: string, instead: readonly string[], reason: string): StarterWord => ({
  ...avoid(word, instead, reason),
  severity: "error",
});

const prefer = (word: string, instead: readonly string[], reason: string): StarterWord => ({
  kind: "prefer",
  word,
  instead,
  reason,
  severity: "suggestion",
});

/** Words to begin a guide with: what officials write and nobody says, and names that people do not give themselves. */
export const STARTER_WORDS: readonly StarterWord[] = [
  avoid("burger", ["inwoner"], "zo noemt niemand zichzelf."),
  avoid("doelgroep", ["mensen"], "wie het leest, hoort er zelf bij."),
  avoid("communiceren", ["vertellen"], "het zegt niet wat je doet."),
  avoid("faciliteren", ["helpen"], "helpen is korter en iedereen kent het."),
  avoid("implementeren", ["invoeren"], "het is een woord uit een vergadering."),
  avoid("optimaliseren", ["verbeteren"], "verbeteren zegt hetzelfde."),
  avoid("stakeholder", ["betrokkene"], "het is Engels, en niemand voelt zich zo."),
  avoid("proactief", ["uit onszelf"], "het belooft iets zonder te zeggen wat."),
  avoid("gratis en voor niets", ["gratis"], "één van de twee is genoeg."),
  avoid("klik hier", [], "een schermlezer leest alleen de link voor. Zeg waar hij naartoe gaat."),
  never("mindervalide", ["persoon met een beperking"], "het zegt dat iemand minder waard is."),
  never("allochtoon", ["inwoner met een migratieachtergrond"], "het zet mensen die hier wonen apart."),
  never("bejaarde", ["oudere"], "zo willen ouderen niet genoemd worden."),
  never("invalide", ["persoon met een beperking"], "het betekent letterlijk: niet geldig."),
  prefer("inwoners", ["de bevolking"], "het gaat over mensen, niet over een aantal."),
  prefer("we", ["de administratie"], "wij zijn het zelf: zeg dat dan ook."),
  prefer("afspraak", ["onderhoud op afspraak"], "zo zeggen mensen het."),
];
