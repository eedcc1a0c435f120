import { plainHead } from "./cells";

/** What a column can be. `reacties` is Dutch for two things; which of them, the other columns tell. */
export const FIELDS = [
  "id",
  "contentId",
  "link",
  "text",
  "title",
  "publishTime",
  "date",
  "postType",
  "mediaType",
  "dataComment",
  "reach",
  "views",
  "impressions",
  "plays",
  "reactions",
  "comments",
  "reacties",
  "shares",
  "clicks",
  "saves",
  "follows",
  "watchSeconds",
  "watchMinutes",
  "watchHours",
  "engagements",
  "visits",
  "visitors",
  "followers",
  "organicFollowers",
  "primary",
  "pageName",
  "accountName",
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * What platforms call their columns in English, Dutch, German and French; of one field the first that a file has counts.
 * The English heads are those of real files; of the others few files were to be found, so the lists are wide and a column
 * that stands in none of them can be pointed out by hand.
 */
const NAMES: Record<Field, string> = {
  id: "post id|post-id|tweet id|video id|video-id|media id|content id|bericht-id|bericht id|berichts-id|id van bericht|id van het bericht|post-id|bijdrage-id|beitrags-id|beitrag-id|id des beitrags|id de publication|id de la publication|identifiant de la publication|identifiant de publication|identifiant|update urn|urn|external video id|video asset id|id",
  contentId: "content|inhoud|inhalt|inhalte|contenu|content (video id)|videos|video",
  link: "permalink|post link|post url|update link|update url|post permalink|tweet permalink|video link|video url|link to post|permanente link|permanente koppeling|link naar bericht|link naar het bericht|link van bericht|berichtlink|bericht-url|bericht url|url van bericht|url van het bericht|koppeling|videolink|link zum beitrag|beitragslink|beitrags-url|beitrags-link|permalien|lien permanent|lien de la publication|lien vers la publication|url de la publication|lien de la video|lien|link|url|webadres",
  text: "description|post text|tweet text|post message|message|caption|text|beschrijving|omschrijving|berichttekst|tekst van bericht|tekst van het bericht|bijschrift|tekst|bericht|beschreibung|beitragstext|text des beitrags|bildunterschrift|texte de la publication|texte|legende|post|tweet",
  title:
    "post title|video title|update title|title|titel van bericht|titel van het bericht|titel bericht|berichttitel|titel van de video|titel van video|videotitel|titel|onderwerp|beitragstitel|titel des beitrags|titel des videos|titre de la publication|titre de la video|titre|name|naam",
  publishTime:
    "publish time|published time|published at|publish date|post publish date|date published|published date|published|post time|post date|video publish time|created date|created at|date posted|posted at|posted on|posted|upload date|time|publicatietijd|publicatietijdstip|publicatiemoment|tijdstip van publicatie|tijd van publicatie|moment van publicatie|publicatiedatum|datum van publicatie|publicatiedatum van bericht|datum gepubliceerd|gepubliceerd op|gepubliceerd|geplaatst op|plaatsingsdatum|posttijd|aanmaakdatum|datum van aanmaak|gemaakt op|publicatietijd van video|publicatietijdstip van video|publicatietijd video|tijdstip waarop de video is gepubliceerd|veroffentlichungszeitpunkt|veroffentlichungszeit|veroffentlichungsdatum|zeitpunkt der veroffentlichung|datum der veroffentlichung|veroffentlicht am|veroffentlicht|veroffentlichungszeitpunkt des videos|erstellungsdatum|erstellt am|beitragszeit|heure de publication|date de publication|date et heure de publication|publie le|heure de publication de la video|date de creation|date de publication de la video|tijdstip|tijd",
  date: "date|datum|dag|day|tag|jour|datum (utc)|date (utc)",
  postType:
    "post type|update type|berichttype|type bericht|soort bericht|beitragstyp|beitragsart|type de publication|type",
  mediaType:
    "content type|media type|type of content|contenttype|mediatype|inhoudstype|type inhoud|inhaltstyp|content-typ|type de contenu",
  dataComment: "data comment|opmerking bij gegevens|gegevensopmerking|datenkommentar|commentaire sur les donnees",
  reach:
    "reach|unique impressions (total)|unique impressions|unique impressions (organic)|members reached|accounts reached|people reached|post reach|total reach|lifetime post total reach|daily total reach|reached audience|unique viewers|bereik|bereikte accounts|bereikte personen|bereikte mensen|totaal bereik|bereik van bericht|organisch bereik|unieke weergaven|unieke vertoningen|unieke impressies|unieke impressies (totaal)|unieke impressies (organisch)|unieke vertoningen (totaal)|unieke vertoningen (organisch)|unieke weergaven (totaal)|unieke weergaven (organisch)|unieke kijkers|bereikte leden|reichweite|beitragsreichweite|erreichte konten|erreichte personen|einzelne impressions|einzelne impressionen|eindeutige impressions (gesamt)|eindeutige impressions (organisch)|eindeutige impressions|unique impressions (organisch)|einzelne zuschauer|eindeutige zuschauer|couverture|couverture de la publication|portee|comptes touches|personnes touchees|viewers|kijkers|zuschauer|zuschauer:innen|spectateurs|impressions uniques|impressions uniques (organique)|impressions uniques (organiques)|spectateurs uniques|membres touches",
  views:
    "views|total views|post views|weergaven|aantal weergaven|totaal aantal weergaven|keer bekeken|aantal keer bekeken|bekeken|aufrufe|aufrufe insgesamt|gesamtaufrufe|anzahl der aufrufe|vues|nombre de vues|total des vues|vues totales|video views|videoweergaven|videoaufrufe|vues de la video|vues de videos",
  impressions:
    "impressions (total)|impressions|post impressions|total impressions|lifetime post total impressions|daily total impressions|impressions (organic)|impressies (totaal)|impressies|vertoningen (totaal)|vertoningen|weergaven (totaal)|aantal impressies|aantal vertoningen|impressies (organisch)|vertoningen (organisch)|impressionen|impressionen (gesamt)|impressions (gesamt)|impressions (insgesamt)|impressions (organisch)|impressions (totales)|impressions (organiques)|nombre dimpressions|affichages",
  plays: "plays|initial plays|afgespeeld|aantal keer afgespeeld|wiedergaben|lectures",
  reactions:
    "reactions|reactions (total)|reactions (organic)|reaktionen|reaktionen (gesamt)|reaktionen (insgesamt)|reactions (totales)|likes|total likes|likes and reactions|vind-ik-leuks|vind ik leuks|vind-ik-leuk|vind ik leuk|aantal vind-ik-leuks|vind-ik-leuk-reacties|leuk gevonden|hartjes|gefallt mir-angaben|gefallt mir angaben|gefallt mir|likes insgesamt|mentions jaime|jaime|nombre de mentions jaime|favorites|likes (net)|video likes added|interessant|likes erhalten",
  comments:
    "comments|comments (total)|total comments|comments added|user comments added|comments (organic)|replies|opmerkingen|opmerkingen (totaal)|aantal opmerkingen|commentaren|commentaren (totaal)|commentaar|toegevoegde opmerkingen|toegevoegde reacties|geplaatste reacties|antwoorden|replys|kommentare|kommentare (gesamt)|kommentare (insgesamt)|hinzugefugte kommentare|kommentare insgesamt|antworten|commentaires|commentaires (total)|commentaires ajoutes|nombre de commentaires|reponses",
  reacties: "reacties|aantal reacties|totaal aantal reacties",
  shares:
    "reposts|reposts (total)|retweets|shares|shares (total)|total shares|shares (organic)|reposts (organic)|times shared|gedeeld|keer gedeeld|aantal keer gedeeld|aantal keren gedeeld|deelacties|aantal deelacties|delingen|gedeelde berichten|gedeelde items|gedeelde content|reposts (totaal)|herplaatsingen|opnieuw geplaatst|geteilte inhalte|direkt geteilte beitrage|geteilte beitrage|geteilt|mal geteilt|geteilt insgesamt|reposts (gesamt)|reposts (insgesamt)|partages|nombre de partages|republications|partages (total)|keren gedeeld|share",
  clicks:
    "total clicks|clicks (total)|clicks|post clicks|lifetime post consumptions|clicks (organic)|link clicks|url clicks|totaal aantal klikken|totaal klikken|totale klikken|klikken (totaal)|klikken|aantal klikken|linkklikken|klikken op link|klikken op links|klikken op de link|klikken op koppelingen|klikken op url|klikken op urls|url-klikken|klicks insgesamt|gesamtklicks|gesamtzahl der klicks|klicks (gesamt)|klicks (insgesamt)|klicks|link-klicks|linkklicks|url-klicks|total des clics|nombre total de clics|clics (total)|clics|clics totaux|clics sur un lien|clics sur le lien|clics sur les liens|clics sur lurl",
  saves:
    "saves|bookmarks|add to favorites|added to favorites|times saved|opgeslagen|keer opgeslagen|aantal keer opgeslagen|opslagacties|bewaard|keer bewaard|opgeslagen berichten|bladwijzers|toegevoegd aan favorieten|favorieten|gespeicherte beitrage|gespeichert|mal gespeichert|gespeicherte inhalte|lesezeichen|zu favoriten hinzugefugt|enregistrements|enregistre|signets|favoris|ajouts aux favoris|keren opgeslagen|gespeichert insgesamt",
  follows:
    "follows|new follows|follows (total)|new followers|new subscribers|subscribers|net subscribers|volgacties|nieuwe volgers|gevolgd|aantal keer gevolgd|nieuwe volgers (totaal)|abonnees|nieuwe abonnees|neue follower|neue follower:innen|neue abonnenten|abonnenten|nouveaux abonnes|nouveaux followers|abonnements|abonnes gagnes|subscribers gained|followers gained from this post|gewonnen abonnees|nieuw gewonnen abonnees|gewonnene abonnenten",
  watchSeconds:
    "seconds viewed|watch time (seconds)|total play time|bekeken seconden|seconden bekeken|weergavetijd (seconden)|kijktijd (seconden)|totale afspeeltijd|angesehene sekunden|wiedergabezeit (sekunden)|gesamtwiedergabezeit|secondes visionnees|secondes vues|duree de visionnage (secondes)",
  watchMinutes:
    "watch time (minutes)|minutes viewed|minutes watched|weergavetijd (minuten)|kijktijd (minuten)|bekeken minuten|wiedergabezeit (minuten)|duree de visionnage (minutes)",
  watchHours:
    "watch time (hours)|kijktijd (uren)|weergavetijd (uren)|kijktijd in uren|wiedergabezeit (stunden)|duree de visionnage (heures)",
  engagements:
    "engagements|engagement|content interactions|interactions|betrokkenheid|interacties|interacties met content|aantal interacties|interaktionen|interaktionen mit inhalten|interactions avec le contenu",
  visits:
    "total page views (total)|page views (total)|page views|page visits|profile visits|visits|totaal aantal paginaweergaven (totaal)|paginaweergaven (totaal)|paginaweergaven|paginabezoeken|profielbezoeken|bezoeken|bezoek|seitenaufrufe (gesamt)|seitenaufrufe gesamt|seitenaufrufe insgesamt (gesamt)|seitenaufrufe|seitenbesuche|profilbesuche|besuche|vues de la page (total)|vues de page|visites de la page|visites du profil|visites|profile views",
  visitors:
    "total unique visitors (total)|unique visitors (total)|unique visitors|visitors|totaal aantal unieke bezoekers (totaal)|unieke bezoekers (totaal)|unieke bezoekers|bezoekers|einzelne besucher (gesamt)|eindeutige besucher insgesamt (gesamt)|eindeutige besucher|besucher|visiteurs uniques (total)|visiteurs uniques|visiteurs",
  followers:
    "total followers|total subscribers|totaal aantal abonnees|abonnenten insgesamt|followers|follower count|totaal aantal volgers|aantal volgers|volgers|totaal volgers|follower insgesamt|gesamte follower|follower|anzahl der follower|nombre total dabonnes|total des abonnes|abonnes|total dabonnes|followers (total)",
  organicFollowers: "organic followers|organische volgers|organische follower|abonnes organiques",
  primary: "primary|primair|primar|primaire|principal|principale|value|waarde|wert|valeur",
  pageName:
    "page name|page id|paginanaam|pagina-id|naam van pagina|seitenname|seiten-id|name der seite|nom de la page|id de la page",
  accountName:
    "account username|account name|gebruikersnaam van account|accountgebruikersnaam|accountnaam|naam van account|konto-benutzername|kontoname|benutzername des kontos|nom dutilisateur du compte|nom du compte",
};

type Known = { field: Field; rank: number };
const KNOWN = new Map<string, Known>();
for (const field of FIELDS) {
  NAMES[field].split("|").forEach((name, rank) => {
    const head = plainHead(name);
    if (!KNOWN.has(head)) KNOWN.set(head, { field, rank });
  });
}

/** What says of a count that it is all of them, or only what nobody paid for; the first of these is the better one. */
const OF_WHAT: readonly { after: RegExp; rank: number }[] = [
  { after: /^(.+?) \((?:total\w*|totaal|gesamt|insgesamt|totaux)\)$/, rank: 100 },
  { after: /^(.+?) \((?:organi\w+)\)$/, rank: 200 },
];
const HOW_MANY =
  /^(?:totaal aantal|aantal keer|aantal|nombre total de|nombre de|total des?|number of|totale?|anzahl der|anzahl|gesamtzahl der) (.+)$/;
const IN_ALL = /^(.+) (?:insgesamt|gesamt|totaal|total|au total)$/;
/** Fields that name something; words of counting before or after those mean something else. */
const NAMING = new Set<Field>([
  "id",
  "contentId",
  "link",
  "text",
  "title",
  "publishTime",
  "date",
  "postType",
  "mediaType",
  "dataComment",
  "primary",
]);

/** What is no name of a message: counts, and the names of a page, a person or a campaign. */
const OF_OTHERS =
  /cli[ck]|klik|view|weergav|aufruf|vues|page|pagina|seite|account|konto|compte|kanaal|channel|kanal|chaine|campa|kampa|author|auteur|autor|image|afbeelding|bild|start|begin|eind|\bend\b|\bfin\b|debut|demarr/;
const A_MESSAGE = "(?:post|tweet|bericht|bijdrage|beitrag|video|media|publication|publicatie|update|reel|story)s?";
/** Heads that say in more words, or in other ones, what a column names. */
const SAID_OTHERWISE: readonly (readonly [RegExp, Field])[] = [
  [
    new RegExp(
      `^(?:id|identifiant|identifier|kennung)\\b.*\\b${A_MESSAGE}\\b|\\b${A_MESSAGE}[ -]?(?:id|kennung|identifier)$`,
    ),
    "id",
  ],
  [
    new RegExp(
      `^(?:perma)?(?:link|lien|url|permalien)s?\\b.*\\b${A_MESSAGE}\\b|\\b${A_MESSAGE}[ -]?(?:perma)?(?:link|url)$`,
    ),
    "link",
  ],
  [new RegExp(`^(?:tekst|text|texte)\\b.*\\b${A_MESSAGE}\\b|\\b${A_MESSAGE}[ -]?(?:tekst|text)$`), "text"],
  [new RegExp(`^(?:titel|titre|title)\\b.*\\b${A_MESSAGE}\\b|\\b${A_MESSAGE}[ -]?(?:titel|title)$`), "title"],
  [new RegExp(`^(?:type|soort|art)\\b.*\\b${A_MESSAGE}\\b|\\b${A_MESSAGE}[ -]?(?:type|typ|art|soort)$`), "postType"],
  [
    /^(?:date|heure|datum|tijd|moment|zeit|time).*\b(?:publi|post|verof|gepla|creat|aanm)|^(?:publi|verof|post).*(?:date|datum|tijd|tijdstip|moment|zeit|zeitpunkt|time)\b/,
    "publishTime",
  ],
  [/^(?:heure|zeit)$/, "publishTime"],
];
const NO_GOOD_NAME = 1_000;

function factSaidOtherwise(plain: string): Known | null {
  if (OF_OTHERS.test(plain)) return null;
  const field = SAID_OTHERWISE.find(([pattern]) => pattern.test(plain))?.[1];
  return field ? { field, rank: NO_GOOD_NAME } : null;
}

/** What a head says its column is, and how good a name of it that is; null where it is not known. */
export function fieldOf(head: string): Known | null {
  const plain = plainHead(head);
  const known = KNOWN.get(plain);
  if (known) return known;
  for (const { after, rank } of OF_WHAT) {
    const base = after.exec(plain)?.[1];
    const found = base === undefined ? null : countOf(base);
    if (found) return { field: found.field, rank: rank + found.rank };
  }
  return countOf(plain) ?? factSaidOtherwise(plain);
}

/** A count by its bare name, also where "number of" stands before it. */
function countOf(plain: string): Known | null {
  const bare = [plain, HOW_MANY.exec(plain)?.[1], IN_ALL.exec(plain)?.[1]].flatMap(
    (name) => KNOWN.get(name ?? "") ?? [],
  )[0];
  // Hardly less good than the bare name: "total of clicks" goes before "clicks on a link".
  return bare && !NAMING.has(bare.field) ? { field: bare.field, rank: bare.rank + 0.5 } : null;
}
