import { bytesIn, csv, type Rows, workbook } from "./export-files";

/*
 * Heads of the platforms' export files in four languages, with a row or two under them and what those add up to. The
 * English heads are those of HEADERS.md in ../shared/data/metrics; of the others that file knows few.
 */

export const FB_ROW = (views: string, at: string): string[] =>
  `939005954986064|1|Zonnebeke|De kermis||0|${at}|https://www.facebook.com/z/posts/939005954986064|Photos||${views}|987|15|10|3|2|21|20|60`.split(
    "|",
  );
export const FB: Record<string, string> = {
  nl: "Bericht-ID|Pagina-ID|Paginanaam|Titel|Beschrijving|Duur (sec.)|Publicatietijdstip|Permanente link|Berichttype|Datum|Weergaven|Bereik|Reacties, opmerkingen en deelacties|Reacties|Opmerkingen|Keer gedeeld|Totaal aantal klikken|Klikken op link|Bekeken seconden",
  de: "Beitrags-ID|Seiten-ID|Seitenname|Titel|Beschreibung|Dauer (Sek.)|Veröffentlichungszeitpunkt|Permalink|Beitragstyp|Datum|Aufrufe|Reichweite|Reaktionen, Kommentare und geteilte Inhalte|Reaktionen|Kommentare|Geteilte Inhalte|Gesamtklicks|Link-Klicks|Angesehene Sekunden",
  fr: "Identifiant de la publication|ID de la Page|Nom de la Page|Titre|Description|Durée (en secondes)|Heure de publication|Permalien|Type de publication|Date|Vues|Couverture|Réactions, commentaires et partages|Réactions|Commentaires|Partages|Nombre total de clics|Clics sur un lien|Secondes visionnées",
};
export const FB_SUMS = { views: 1234, reach: 987, reactions: 10, comments: 3, shares: 2, clicks: 21, watchMinutes: 1 };

export const IG: Record<string, string> = {
  en: "Post ID|Account ID|Account username|Account name|Description|Duration (sec)|Publish time|Permalink|Post type|Data comment|Date|Views|Reach|Likes|Shares|Follows|Comments|Saves",
  de: "Beitrags-ID|Konto-ID|Konto-Benutzername|Kontoname|Beschreibung|Dauer (Sek.)|Veröffentlichungszeitpunkt|Permalink|Beitragstyp|Datenkommentar|Datum|Aufrufe|Reichweite|„Gefällt mir“-Angaben|Geteilte Inhalte|Follows|Kommentare|Gespeicherte Beiträge",
};
export const IG_ROWS = [
  "17900000000000001|1|z|Z|De kermis|0|11/24/2026 05:30|https://www.instagram.com/p/DDabc123XYZ/|IG image||Lifetime|1234|987|56|7|3|8|9",
  "17900000000000002|1|z|Z|Reel|31|11/25/2026 01:05|https://www.instagram.com/reel/DDabc124XYZ/|IG reel||Lifetime|2000|1500|100|10|1|12|20",
].map((row) => row.split("|"));
export const IG_SUMS = { views: 3234, reach: 2487, reactions: 156, shares: 17, follows: 4, comments: 20, saves: 29 };
export const heads = (names = "") => names.split("|");

const YT: Record<string, string> = {
  en: "Content|Video title|Video publish time|Duration|Views|Watch time (hours)|Subscribers|Impressions|Impressions click-through rate (%)",
  de: "Videos|Videotitel|Veröffentlichungszeitpunkt des Videos|Dauer|Aufrufe|Wiedergabezeit (Stunden)|Abonnenten|Impressionen|Klickrate der Impressionen (%)",
  fr: "Contenu|Titre de la vidéo|Heure de publication de la vidéo|Durée|Vues|Durée de visionnage (heures)|Abonnés|Impressions|Taux de clics par impression (%)",
  nl: "Content|Videotitel|Publicatietijd van video|Duur|Weergaven|Weergavetijd (uren)|Abonnees|Vertoningen|Klikfrequentie van vertoningen (%)",
};
export const films = (language: string, total: string, decimal: "," | "."): Rows => [
  heads(YT[language]),
  [total, "", "", "", "300", `10${decimal}5`, "4", "4000", `5${decimal}1`],
  ["Ae5e8rst15a", "De kermis", "20 nov. 2026", "62", "200", `8${decimal}25`, "3", "3000", "5"],
  ["Be5e8rst15a", "Het zwembad", "21 nov. 2026", "30", "100", `2${decimal}25`, "1", "1000", "5"],
];
export const FILM_SUMS = { views: 300, watchMinutes: 630, follows: 4 };

export const CLASSIC =
  "Tweet id|Tweet permalink|Tweet text|time|impressions|engagements|engagement rate|retweets|replies|likes|user profile clicks|url clicks|follows|promoted likes";
export const TWEET =
  "1886483849795768598|https://twitter.com/z/status/1886483849795768598|Hallo|2025-02-03 18:00 +0000|1000.0|10.0|0.1|2.0|1.0|5.0|1.0|3.0|1.0|-";

const LINKEDIN: Record<string, string> = {
  en: "Date|Impressions (organic)|Impressions (sponsored)|Impressions (total)|Unique impressions (organic)|Clicks (organic)|Clicks (sponsored)|Clicks (total)|Reactions (organic)|Reactions (sponsored)|Reactions (total)|Comments (organic)|Comments (sponsored)|Comments (total)|Reposts (organic)|Reposts (sponsored)|Reposts (total)|Engagement rate (total)",
  nl: "Datum|Weergaven (organisch)|Weergaven (gesponsord)|Weergaven (totaal)|Unieke weergaven (organisch)|Klikken (organisch)|Klikken (gesponsord)|Klikken (totaal)|Reacties (organisch)|Reacties (gesponsord)|Reacties (totaal)|Commentaren (organisch)|Commentaren (gesponsord)|Commentaren (totaal)|Reposts (organisch)|Reposts (gesponsord)|Reposts (totaal)|Betrokkenheidspercentage (totaal)",
  de: "Datum|Impressions (organisch)|Impressions (gesponsert)|Impressions (gesamt)|Eindeutige Impressions (organisch)|Klicks (organisch)|Klicks (gesponsert)|Klicks (gesamt)|Reaktionen (organisch)|Reaktionen (gesponsert)|Reaktionen (gesamt)|Kommentare (organisch)|Kommentare (gesponsert)|Kommentare (gesamt)|Geteilte Inhalte (organisch)|Geteilte Inhalte (gesponsert)|Geteilte Inhalte (gesamt)|Engagement-Rate (gesamt)",
  fr: "Date|Impressions (organiques)|Impressions (sponsorisées)|Impressions (total)|Impressions uniques (organiques)|Clics (organiques)|Clics (sponsorisés)|Clics (total)|Réactions (organiques)|Réactions (sponsorisées)|Réactions (total)|Commentaires (organiques)|Commentaires (sponsorisés)|Commentaires (total)|Republications (organiques)|Republications (sponsorisées)|Republications (total)|Taux d’engagement (total)",
};
const METRICS_ROW = (day: string) => [day, 100, 10, 110, 80, 5, 1, 6, 7, 2, 9, 2, 1, 3, 3, 1, 4, 0.2];
export const METRICS_SUMS = { views: 220, reach: 160, clicks: 12, reactions: 18, comments: 6, shares: 8 };
export const metricsBook = (language: string, days: [string, string]) =>
  workbook({ M: [["Overzicht"], heads(LINKEDIN[language]), ...days.map(METRICS_ROW)] }, "biff8");

export const overview = (tables: [string, string][], separator = ",") =>
  bytesIn.utf16le(
    tables.reduce(
      (text, [title, head]) =>
        `${text}${csv([[title], head.split("|"), ["2026-11-01T00:00:00", "5"], ["2026-11-02T00:00:00", "1234"], []], separator)}`,
      `sep=${separator}\r\n`,
    ),
  );

export const FOLLOWERS = "Date|Sponsored followers|Organic followers|Auto-invited followers|Total followers";
export const VISITORS =
  "Date|Overview page views (total)|Total page views (desktop)|Total page views (mobile)|Total page views (total)|Total unique visitors (desktop)|Total unique visitors (mobile)|Total unique visitors (total)";
