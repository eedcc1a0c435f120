import type { Form } from "./export-forms";
import { heads } from "./export-heads";

/*
 * More of the platforms' files, as other people have them: other languages, older and newer heads, figures broken off or
 * written as their country does. Each with the column that every figure has to come from.
 */

export type Stranger = { name: string; platform: string; form: Form; columns: Record<string, string> };

const rowsOf = (...rows: string[]): string[][] => rows.map((row) => row.split("|"));
const stranger = (name: string, platform: string, { columns, ...form }: Form & { columns: string }): Stranger => ({
  ...{ name, platform, form },
  columns: Object.fromEntries(columns.split(";").map((pair) => pair.split("=") as [string, string])),
});

const page = (id: string, at: string) => `${id}|100|Zonnebeke||Kermis 🎉\n"op het plein"; kom, kijk|0|${at}`;
const facebook = (type: string) =>
  rowsOf(
    ...[
      ["122101", "24/11/2026 15:30", "1234|987|15|10|3|2|21|1|20|60"],
      ["122102", "05/11/2026 00:05", "50|40|0|0|0|0|7|3|4|0"],
    ].map(
      ([id = "", at = "", counts]) =>
        `${page(id, at)}|https://www.facebook.com/z/posts/${id}|${type}|Lifetime|${counts}`,
    ),
  );
const instagram = rowsOf(
  "17900000000000001|1|z|Z|De kermis|0|24/11/2026 05:30|https://www.instagram.com/p/DDabc123XYZ/|IG|Lifetime|1234|987|56|7|3|8|9",
  "17900000000000002|1|z|Z|Markt|0|03/11/2026 05:30|https://www.instagram.com/p/DDabc124XYZ/|IG|Lifetime|34|30|6|0|0|1|2",
);
const update = (id: string, day: string) =>
  `Kermis\nvrijdag|https://www.linkedin.com/feed/update/urn:li:activity:${id}|Organic|Jan|${day}|200||8|4,00%|5|1|2|3|8%`;
const updates = rowsOf(update("7169000000000000000", "01/03/2024"), update("7169400000000000000", "02/03/2024"));
const tweet = (id: string) =>
  `${id}|https://twitter.com/z/status/${id}|Hallo\n🎉|2020-03-01 12:34 +0000|1234.0|10.0|0.0081|2.0|1.0|5.0|4.0|3.0|1`;
const tweets = rowsOf(tweet("1234054321098765312"), tweet("1234054321098769999"));

const FACEBOOK_FIGURES = "reach=R;views=V;reactions=L;comments=C;shares=S;clicks=K";
/** The same figures under the names of a language. */
const named = (columns: string, names: string): string => {
  const own = new Map(names.split(";").map((pair) => pair.split(":") as [string, string]));
  return columns.replace(/=(\w)/g, (_, letter: string) => `=${own.get(letter)}`);
};

export const STRANGERS: readonly Stranger[] = [
  stranger("Facebook, French, with clicks on a link before all clicks", "facebook", {
    head: heads(
      "ID de la publication|ID de Page|Nom de la Page|Titre|Description|Durée (s)|Heure de publication|Permalien|Type de publication|Date|Vues|Couverture|Réactions, commentaires et partages|Réactions|Commentaires|Partages|Total de clics|Autres clics|Clics sur un lien|Secondes vues",
    ),
    rows: facebook("Photos"),
    columns: named(FACEBOOK_FIGURES, "R:Couverture;V:Vues;L:Réactions;C:Commentaires;S:Partages;K:Total de clics"),
  }),
  stranger("Facebook, Dutch, in other words", "facebook", {
    head: heads(
      " Bericht-ID |Pagina-ID|Paginanaam|Titel|Beschrijving|Duur (sec.)|PUBLICATIETIJDSTIP|Permalink|Type bericht|Datum|Weergaven\u00a0|Bereik|Reacties, opmerkingen en deelacties|Reacties|Opmerkingen|Keren gedeeld|Totaal aantal klikken|Overige klikken|Linkklikken|Bekeken seconden",
    ),
    rows: facebook("Foto's"),
    columns: named(
      FACEBOOK_FIGURES,
      "R:Bereik;V:Weergaven\u00a0;L:Reacties;C:Opmerkingen;S:Keren gedeeld;K:Totaal aantal klikken",
    ),
  }),
  stranger("Instagram, Dutch", "instagram", {
    head: heads(
      "Bericht-ID|Account-ID|Gebruikersnaam account|Accountnaam|Beschrijving|Duur (sec.)|Publicatietijdstip|Permalink|Type bericht|Datum|Weergaven|Bereik|Likes|Keren gedeeld|Gevolgd|Reacties|Keren opgeslagen",
    ),
    rows: instagram,
    columns:
      "views=Weergaven;reach=Bereik;reactions=Likes;shares=Keren gedeeld;follows=Gevolgd;comments=Reacties;saves=Keren opgeslagen",
  }),
  stranger("Instagram of 2023, pictures as shown and no films played", "instagram", {
    head: heads(
      "Post ID|Account ID|Account username|Account name|Description|Duration (sec)|Publish time|Permalink|Post type|Date|Impressions|Reach|Likes|Shares|Follows|Comments|Saves|Plays",
    ),
    rows: instagram.map((cells) => [...cells, ""]),
    columns:
      "views=Impressions;reach=Reach;reactions=Likes;shares=Shares;follows=Follows;comments=Comments;saves=Saves",
  }),
  ...[
    "Titel van bijdrage|Link naar bijdrage|Type bijdrage|Geplaatst door|Gemaakt op|Weergaven|Weergaven (exclusief weergaven buiten de site)|Klikken|Doorklikratio|Interessant|Commentaren|Reposts|Volgers|Betrokkenheid",
    "Titel des Beitrags|Link zum Beitrag|Beitragsart|Veröffentlicht von|Erstellungsdatum|Impressions|Views|Klicks|Klickrate|„Gefällt mir“|Kommentare|Reposts|Follows|Engagement-Rate",
    "Titre du post|Lien du post|Type de post|Publié par|Date de création|Impressions|Vues|Clics|CTR|J’aime|Commentaires|Republications|Abonnements|Taux d’engagement",
    "Update title|Update link|Update type|Posted by|Created date|Impressions|Video views|Clicks|Click through rate (CTR)|Likes|Comments|Shares|Follows|Engagement rate",
  ].map((head) => {
    const at = heads(head);
    const columns = `views=${at[5]};clicks=${at[7]};reactions=${at[9]};comments=${at[10]};shares=${at[11]};follows=${at[12]}`;
    return stranger(`LinkedIn's messages: ${at[0]}`, "linkedin", { head: at, rows: updates, columns });
  }),
  ...[
    "Identifiant du Tweet|Permalien du Tweet|Texte du Tweet|heure|impressions|engagements|taux d'engagement|Retweets|réponses|J'aime|clics sur le profil|clics sur l'URL|abonnements",
    "Tweet-id|Tweet-permalink|Tweet-tekst|tijd|weergaven|interacties|interactiepercentage|retweets|antwoorden|vind-ik-leuks|klikken op gebruikersprofiel|klikken op URL|volgers",
    "Tweet-ID|Permalink des Tweets|Tweet-Text|Zeit|Impressions|Interaktionen|Interaktionsrate|Retweets|Antworten|„Gefällt mir“-Angaben|Nutzerprofil-Klicks|URL-Klicks|Follower",
  ].map((head) => {
    const at = heads(head);
    const columns = `views=${at[4]};shares=${at[7]};comments=${at[8]};reactions=${at[9]};clicks=${at[11]};follows=${at[12]}`;
    return stranger(`X as it was: ${at[0]}`, "x", { head: at, rows: tweets, columns });
  }),
  stranger("YouTube, French, with another word for its moment", "youtube", {
    head: heads(
      "Contenu|Titre de la vidéo|Date et heure de mise en ligne de la publication|Durée|Vues|Abonnés|Impressions|Taux de clics (%)",
    ),
    rows: rowsOf(
      "Ae5e8rst15a|Kermis|20 nov. 2026|62|300|3|3000|5,05",
      "Be5e8rst15a|Markt|21 nov. 2026|62|40|1|300|5,05",
    ),
    columns: "views=Vues;follows=Abonnés",
  }),
];

/** The days of a page on LinkedIn, and what its columns add up to. */
export const LINKEDIN_DAYS: readonly { head: string; day: string; sums: Record<string, number> }[] = [
  {
    head: "Datum|Paginaweergaven overzicht (totaal)|Totaal aantal paginaweergaven (desktop)|Totaal aantal paginaweergaven (totaal)|Totaal aantal unieke bezoekers (totaal)",
    day: "20-11-2026",
    sums: { visits: 4, visitors: 5 },
  },
  {
    head: "Datum|Seitenaufrufe der Übersicht (gesamt)|Seitenaufrufe insgesamt (Desktop)|Seitenaufrufe insgesamt (gesamt)|Eindeutige Besucher insgesamt (gesamt)",
    day: "20.11.2026",
    sums: { visits: 4, visitors: 5 },
  },
  {
    head: "Datum|Gesponsorde volgers|Organische volgers|Automatisch uitgenodigde volgers|Totaal aantal volgers",
    day: "20-11-2026",
    sums: { follows: 5 },
  },
  {
    head: "Datum|Gesponserte Follower|Organische Follower|Automatisch eingeladene Follower|Follower insgesamt",
    day: "20.11.2026",
    sums: { follows: 5 },
  },
  {
    head: "Date|Abonnés sponsorisés|Abonnés organiques|Abonnés invités automatiquement|Total des abonnés",
    day: "20/11/2026",
    sums: { follows: 5 },
  },
];

/** What LinkedIn gives of one message: everything under each other. */
export const ONE_STANDING_UP: (string | number)[][] = [
  ["Post URL", "https://www.linkedin.com/posts/zonnebeke_kermis-activity-7368000000000000000-abcd"],
  ["Post Date", "Sep 1, 2025"],
  [],
  ["Post Performance"],
  ["Impressions", 1234],
  ["Members reached", 800],
  ["Reactions", 10],
  ["Comments", 3],
  ["Reposts", 2],
];
