import type { WordAdvice } from "@/lib/domain/tone/model";

const pairs = (text: string): WordAdvice[] =>
  text.split("\n").map((line) => {
    const [avoid = "", prefer = "", kind] = line.split(" | ");
    const alternatives = prefer.split(", ").filter((word) => word !== "");
    const advice = { avoid, prefer: alternatives, language: "nl" as const };
    return kind === "verb" || kind === "noun" ? { ...advice, kind } : { ...advice, kind: "fixed" };
  });

/**
 * The words of letters from an office, and what people say; drawn up for this product, to be argued with in the guide
 * (`levels`, `fixedPhrases`). "dienen te" and "gelieve te" have a rule of their own.
 */
export const DUTCH_OFFICIALESE: readonly WordAdvice[] = pairs(`middels | met, via
door middel van | met, via
teneinde | om
ten einde | om
indien | als
tevens | ook
eveneens | ook
derhalve | daarom
bijgevolg | dus
desalniettemin | toch
niettegenstaande | ook al
inzake | over
betreffende | over
omtrent | over
aangaande | over
nopens | over
met betrekking tot | over
ten aanzien van | over, voor
ten behoeve van | voor
ten gevolge van | door
ten gunste van | voor
naar aanleiding van | na, door
uit hoofde van | door
ingevolge | volgens, door
conform | volgens
krachtens | volgens
overeenkomstig | volgens
alsmede | en, en ook
alsook | en ook
doch | maar
reeds | al
thans | nu
heden | vandaag, nu
op heden | nu
tot op heden | tot nu
op dit moment in de tijd | nu
te allen tijde | altijd
ter plaatse | daar
ter plekke | daar
ter zake | hierover
zulks | dat
onderhavige | deze
voornoemde | deze
bovengenoemde | deze
hieromtrent | hierover
daaromtrent | daarover
dienaangaande | daarover
desbetreffende | deze, die
dewelke | die
hetwelk | dat
ondergetekende | ik
vooraleer | voor
alvorens | voor
van zodra | zodra
in het kader van | voor, bij
voor wat betreft | over
wat betreft | over
in geval van | bij
ingeval | als
jegens | tegen, voor
echtelieden | echtpaar
gaarne | graag
hierbij delen wij u mee | 
hierbij deel ik u mee | 
zorg dragen voor | zorgen voor
in overweging nemen | overwegen
een beslissing nemen | beslissen
in kennis stellen | laten weten
op de hoogte stellen | laten weten
kennis nemen van | lezen
aanvangen | beginnen | verb
aanwenden | gebruiken | verb
bewerkstelligen | zorgen voor | verb
geschieden | gebeuren | verb
implementeren | invoeren | verb
optimaliseren | verbeteren | verb
faciliteren | helpen, mogelijk maken | verb
communiceren | zeggen, laten weten | verb
verstrekken | geven | verb
vermelden | noemen | verb
bewilligen | toestaan | verb
initiëren | beginnen | verb
continueren | voortzetten | verb
evalueren | bekijken | verb
retourneren | terugsturen | verb
attenderen | wijzen | verb
informeren | laten weten | verb
aanvang | begin, start | noun`);

const english = (text: string): WordAdvice[] =>
  text.split("\n").map((line) => {
    const [avoid = "", prefer = ""] = line.split(" | ");
    return { avoid, prefer: prefer.split(", "), language: "en" };
  });

/** The same for English. */
export const ENGLISH_OFFICIALESE: readonly WordAdvice[] = english(`utilise | use
utilize | use
commence | start
facilitate | help
terminate | end
endeavour | try
in order to | to
prior to | before
subsequent to | after
in the event of | if
in the event that | if
with regard to | about
with reference to | about
pertaining to | about
at this point in time | now
due to the fact that | because
in accordance with | under
on a regular basis | regularly
notwithstanding | despite
aforementioned | this
herewith | with this
henceforth | from now on
hereby | now`);
