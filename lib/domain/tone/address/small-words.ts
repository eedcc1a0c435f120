const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

export const PREPOSITIONS = set(
  `aan achter behalve beneden bij binnen boven buiten dankzij door in jegens langs met na naar naast namens om omtrent onder
op over per sinds tegen tegenover tijdens tot tussen uit van vanaf vanwege via volgens voor voorbij zonder vanuit richting`,
);

/** Before these, "je" is no possessive: nothing that begins with them can be somebody's. */
export const NEVER_OWNED = set(
  `de het een geen deze die dit dat er hier daar ze zij hij hem haar hen hun we wij ons ik me mij men iets iemand niets niemand
alles allemaal je u jou zich elkaar aan achter af bij binnen boven buiten door in langs mee met na naar naast om onder op
over per sinds te tegen terug tijdens toe tot tussen uit van vanaf vanuit via volgens voor voorbij weg zonder al alleen alsnog
altijd anders bijna binnenkort blij dan dadelijk daarna daarom daarvoor dus eerst echt eens eigenlijk elke elk even
extra gauw goed gewoon graag gratis heel helemaal hoe hoeveel ieder iedere immers inderdaad intussen klaar liever maar
makkelijk meer meestal meteen minder misschien morgen niet nog nooit nu of omdat ongeveer ook opnieuw samen slechts snel
soms steeds straks terecht thuis toch toen vaak vandaag vast veel veilig verder vlot vooral vooraf waar waarom wanneer want
wat weer wel welke welkom weinig wie zeker zelf zelfs zo zoals zodat zoveel zonet zonder en als wanneer hieronder
hierboven vaker liever beter sneller langer eerder later makkelijker gemakkelijker goedkoper vroeger rechtstreeks online mogelijk nergens ergens overal`,
);

/** After these a clause begins, and "je" or "u" is mostly its subject. */
export const CLAUSE_OPENERS = set(
  `als dat omdat of wat waar hoe wanneer zodat terwijl voordat nadat zodra tot want maar doordat hoewel indien tenzij wie
waarom waarmee waarvan waarop waarin waarvoor waaraan waarbij totdat sinds mits alsof nu toen`,
);

/** Before a verb these are its subject, so that "u" after it is whom it concerns: "dit geeft u rust". */
export const OTHER_SUBJECTS = set("dit het hij zij ze die er iemand niemand iets niets alles men wie");
export const DETERMINERS = set("de het een onze ons deze die dit dat geen elke elk ieder iedere mijn hun zijn haar");

/** What comes apart from a verb; after "schrijf je" it shows that "je" is oneself. */
export const PARTICLES = set(
  "aan af bij in klaar los mee neer om op over rond samen terug thuis toe uit vast voor weg",
);
