/**
 * The words that tell what kind of deed, or what other document, a text is. Data; the rules that weigh them are in deed-kind.ts.
 * Sources: the table of transaction types and the anatomy of a deed in the project's domain notes (wording of Belgian practice in nl and fr), the
 * vocabulary of the Eupen offices for German, and the civil code's names of the contracts (books 3 and 5; old code art. 711, 894, 1582, 1702).
 */
import type { DeedKind } from "../deed.ts";

export type KindCue = { readonly kind: DeedKind; readonly pattern: RegExp };

/**
 * Title cues. Among several in a title the one that starts first decides, and at one place the longer; the words are matched in closed-up text,
 * upper and lower case alike.
 */
export const TITLE_CUES: readonly KindCue[] = [
  {
    kind: "public_sale",
    pattern:
      /(?:openbare (?:online )?verko(?:op|ping)|(?:gerechtelijke|gedwongen) (?:online )?verko(?:op|ping)(?! uit de hand)|online ?verkoop|verkoops?voorwaarden|(?:proces-verbaal van )?(?:definitieve )?toewijzing|toewijs|biddit|veiling)/iu,
  },
  {
    kind: "public_sale",
    pattern:
      /(?:ventes? publiques?|ventes? (?:judiciaires?|forcées?)(?! de gré à gré)|vente (?:en ligne|online)|adjudication|cahier des charges|conditions de (?:la )?vente|licitation|surenchère)/iu,
  },
  {
    kind: "public_sale",
    pattern:
      /(?:öffentliche[rnm]? (?:verkauf|versteigerung)|gerichtliche[rnm]? (?:verkauf|versteigerung)|zwangs(?:verkauf|versteigerung)|versteigerung|zuschlags?(?:protokoll|erteilung|urkunde)?|verkaufsbedingungen|lastenheft)/iu,
  },
  {
    kind: "private_agreement",
    pattern:
      /(?:compromis|onderhandse (?:verkoop|koop|overeenkomst)|voorlopige (?:ver)?koop(?:overeenkomst)?|(?:ver)?koopovereenkomst|(?:ver)?koop-verkoop(?:overeenkomst)|verkoopbelofte|aankoopbelofte)/iu,
  },
  {
    kind: "private_agreement",
    pattern:
      /(?:compromis de vente|convention (?:sous (?:seing|signature) privée? )?de vente|(?:promesse|option) (?:de vente|d'achat)|sous (?:seing|signature) privée?)/iu,
  },
  {
    kind: "private_agreement",
    pattern: /(?:kauf(?:vor)?vertrag|verkaufsvor(?:vertrag|vereinbarung)|privatschriftlich|kaufversprechen)/iu,
  },
  // the sale of an existing right is a sale, whatever the right (contract, conventions of the record)
  {
    kind: "sale",
    pattern:
      /(?:(?:overdracht|verkoop|afstand) van (?:een |het )?(?:bestaande? )?(?:recht van )?(?:erfpacht|opstal)|(?:cession|vente) (?:de droits? |du droit |de droit )?(?:d'|de |d’)?(?:un )?(?:emphyté|superficie)|(?:abtretung|verkauf) (?:de[rs] |eines )?(?:erbpacht|erbbaurecht))/iu,
  },
  { kind: "donation", pattern: /(?:schenking(?:sakte)?|donation|schenkung(?:surkunde)?)/iu },
  {
    kind: "exchange",
    pattern:
      /(?:ruil(?:ing|akte)?(?!\p{L})|échanges?(?!\p{L})|(?:liegenschafts|grundstücks)?tausch(?:vertrag|urkunde)?(?!\p{L}))/iu,
  },
  {
    kind: "partition",
    pattern:
      /(?:(?:minnelijke |gerechtelijke )?verdeling(?!\p{L})|uit ?onverdeeldheid ?treding|afstand (?:van )?onverdeelde rechten|partage|sortie d'indivision|cession de droits indivis|(?:erb|gütergemeinschafts)?(?:auseinandersetzung|teilung)(?:svertrag|surkunde)?(?!\p{L}))/iu,
  },
  { kind: "emphyteusis", pattern: /(?:erfpacht|emphytéo|emphyteu|erbpacht)/iu },
  {
    kind: "building_right",
    pattern:
      /(?:(?:recht(?:en)? van )?opstal(?:akte|recht)?(?!\p{L})|(?:droit de )?superficie(?!\p{L})|erbbaurecht|überbaurecht)/iu,
  },
  {
    kind: "long_lease",
    pattern:
      /(?:huur(?:overeenkomst)? (?:van )?(?:van )?(?:lange duur|(?:meer|langer) dan negen jaar)|loopbaanpacht|pacht(?:overeenkomst)?(?!\p{L})|bail (?:de longue durée|de (?:plus de )?(?:neuf|dix-huit|vingt-sept) ans|à ferme|de carrière)|landpacht|langzeitmiet|mietvertrag)/iu,
  },
  {
    kind: "free_cession",
    pattern:
      /(?:(?:kosteloze|gratis) (?:grond)?(?:afstand|overdracht)|grondafstand|cessions? (?:à titre )?gratuite?s?|(?:kostenlose|unentgeltliche) (?:gelände)?(?:abtretung|übertragung))/iu,
  },
  {
    kind: "condominium_statutes",
    pattern:
      /(?:(?:wijzigende )?basisakte|reglement van mede-?eigendom|statuten van (?:het gebouw|de mede-?eigendom|mede-?eigendom)|actes? de base|statuts (?:de (?:la )?copropriété|de l'immeuble)|règlement (?:général )?de copropriété|grundurkunde|teilungserklärung|statuten der (?:miteigentum|residenz)|miteigentumsordnung)/iu,
  },
  {
    kind: "mortgage",
    pattern:
      /(?:krediet(?:akte|opening)|hypothe(?:cair|e)k?(?:e|stelling|vestiging)?(?!\p{L}) ?(?:krediet|lening|volmacht)?|ouverture de crédit|(?:prêt|crédit) hypothécaire|affectation hypothécaire|constitution d'hypothèque|hypothekarische|hypothekenbestellung|krediteröffnung|darlehen)/iu,
  },
  {
    kind: "sale",
    pattern:
      /(?:verko(?:op|pen|ping)(?:akte)?(?!s?voorwaarden)|aankoop|koop-verkoop|koopakte|ventes?(?!\p{L})|acquisition|achat(?!\p{L})|(?:ver|an)kauf(?:surkunde|svertrag)?(?!\p{L})|kaufurkunde|kaufakte|(?:immobilien|grundstücks|haus|wohnungs)kauf(?!\p{L})|(?<!\p{L})kauf(?= (?:eine[srn]?|de[srmn]|von|mit)(?!\p{L}))|overdracht(?= van (?:een|het|de|twee|onroerend|eigendom))(?! van (?:het |de )?(?:aande|handelszaak))(?! [^\n]{0,60}(?:om niet|kosteloos|ten kosteloze))|cession(?= (?:d['’]immeuble|de (?:biens? )?immeuble|d['’](?:une?|un) (?:maison|appartement|terrain|immeuble)))|(?:eigentums|grundstücks|immobilien)übertragung(?!\p{L}))/iu,
  },
  {
    kind: "other",
    pattern:
      /(?:oprichting|constitution (?:de |d'une )?société|gründung|(?:statuten|naams)wijziging|wijziging (?:van )?(?:de |der )?statuten|modifications? (?:des|aux) statuts|(?:satzungs|statuten)änderung|handlichting|mainlevée|testament|(?:uiterste|laatste) wil(?!\p{L})|dernières volontés|letzter wille|huwelijks(?:[ck]ontra[ck]t|voorwaarden|vermogensstelsel)|(?:contrat|conventions?) (?:de mariage|matrimoniales?)|régime matrimonial|eheverträge?|ehe- und erbvertrag|güterstands|volmacht(?!\p{L})|procuration(?!\p{L})|vollmacht(?!\p{L})|inventaris(?!\p{L})|boedelbeschrijving|inventaire(?!\p{L})|nachlassverzeichnis|vermögensverzeichnis|inventar(?:aufnahme|isierung)?(?!\p{L})|buitengewone algemene vergadering|assemblée générale extraordinaire|außerordentliche (?:general|haupt)versammlung|kapitaal(?:s)?(?:verhoging|vermindering)|(?:augmentation|réduction) d[eu] capital|kapital(?:erhöhung|herabsetzung)|akte van bekendheid|acte de notoriété|notorietätsurkunde|erfovereenkomst|pacte successoral|erbvertrag)/iu,
  },
];

/** Verbs by which the right passes, sought in the agreement when no title tells; the first to appear decides. */
export const AGREEMENT_CUES: readonly KindCue[] = [
  {
    kind: "donation",
    pattern:
      /(?<!\p{L})(?:schenk(?:en|t|ing)|donn(?:ent|e) entre vifs|fait donation|font donation|schenk(?:t|en|ungsweise))(?!\p{L})/iu,
  },
  {
    kind: "exchange",
    pattern:
      /(?:(?:bij wijze|ten titel) van ruil|in ruil(?!\p{L})|à titre d'échange|en contre-échange|im tauschwege|tauschweise|tauscht)/iu,
  },
  {
    kind: "partition",
    pattern: /(?:toebedeel|toebedeling|te verdelen|attribu(?:é|ent|tion)|à titre de partage|zugeteilt|zuteilung)/iu,
  },
  { kind: "emphyteusis", pattern: /(?:in erfpacht|en emphytéose|bail emphytéotique|in erbpacht)/iu },
  { kind: "building_right", pattern: /(?:recht(?:en)? van opstal|droit de superficie|erbbaurecht)/iu },
  {
    kind: "free_cession",
    pattern: /(?:kosteloos (?:af|over)|om niet|cède(?:nt)? gratuitement|à titre gratuit|kostenlos|unentgeltlich)/iu,
  },
  {
    kind: "public_sale",
    pattern: /(?:toe te wijzen|wijs(?:t)?[^.]{0,60}toe|adjug|proclam|zuschlag|schlägt[^.]{0,40}zu)/iu,
  },
  {
    kind: "sale",
    pattern:
      /(?<!\p{L})(?:verko(?:cht|pen|opt|op)|vend(?:u|ent|re|s)?(?!\p{L})|aliène|verkauf(?:t|en|te)|cèdent? en vente|vente|koopt(?!\p{L})|kopen(?!\p{L})|achètent?(?!\p{L})|kauf(?:t|en)(?!\p{L}))/iu,
  },
];

/** Acts that are no deed of a right in land, by what their parties are there to do; sought before the verbs when no title tells. */
export const OTHER_ACT_CUES: readonly KindCue[] = [
  {
    kind: "other",
    pattern:
      /(?:(?:aanstaande|toekomende|toekomstige) echtgenoten|futurs époux|(?:zu)?künftigen? (?:eheleute|ehegatten)|(?:dicteert|dicteerde|voorgezegd|zegt)[^.;]{0,60}(?:testament|uiterste wil)|(?:uiterste|laatste) wil in ontvangst|(?:testament|uiterste wil)[^.;]{0,30}(?:dicteer|voorze[gi])|(?:dicté|dicte)[^.;]{0,60}(?:testament|dernières volontés)|diktiert[^.;]{0,60}(?:testament|letzten willen)|(?:buitengewone|bijzondere) algemene vergadering (?:van|gehouden)|assemblée générale extraordinaire d|s['’]est réunie l['’]assemblée|außerordentliche (?:general|gesellschafter)versammlung (?:der|des)|(?:over tot|vervolg)[^.;]{0,40}(?:boedelbeschrijving|inventaris)|(?:procéd|poursuiv)[^.;]{0,60}inventaire|(?:bijzondere|algemene) volmacht (?:te geven|geeft)|constitue[^.;]{0,30} mandataire|bevollmächtigt (?:hiermit|hierdurch))/iu,
  },
];

/** An agreement without a title names its signers so. */
export const SIGNER_CUES: readonly KindCue[] = [
  {
    kind: "private_agreement",
    pattern: /(?:(?:de )?ondergetekenden?|(?:entre )?les soussignés|(?:zwischen )?(?:den|die) unterzeichneten)/iu,
  },
];

/** First lines of documents that are no deeds: a title in the head of the text. The domain notes' list of near deeds, with common forms of each. */
export const NEAR_DEED_TITLES: readonly RegExp[] = [
  // leases
  /(?:huur(?:contract|overeenkomst)|contrat de (?:bail|location)|bail (?:de résidence|à loyer|d'habitation|commercial|de bureau|étudiant)|mietvertrag|handelshuur)/iu,
  // invoices, fee notes, settlements
  /(?<!\p{L})(?:factuur|ereloonnota|staat van (?:kosten|ereloon)|kostenstaat|afrekening|provisienota|facture|note (?:de frais|d'honoraires)|état de frais|décompte|relevé de compte|rechnung|kostenabrechnung|honorarnote|gebührenrechnung|creditnota)(?!\p{L})/iu,
  // certificates
  /(?:energieprestatiecertificaat|energieprestatiedatabank|certificat (?:de performance énergétique|peb)|energieausweis|(?:bodem|asbest)attest|attestation du sol|extrait conforme de la (?:bdes|banque de données)|asbestinventaris|keuringsverslag|rapport de contrôle)/iu,
  // credit offers
  /(?:krediet(?:aanbod|voorstel)|(?:aanbod|offerte) (?:van|voor) (?:een )?(?:hypothecair|woon)?\s?krediet|offre de (?:crédit|prêt)|kreditangebot|darlehensangebot|woonkrediet|europees gestandaardiseerd informatieblad|\bESIS\b|fiche d'information standardisée)/iu,
  // decisions of public bodies
  /(?:uittreksel uit (?:het|de) (?:register|notulen|besluit)|gemeenteraadsbesluit|besluit van de gemeenteraad|zitting van|college van burgemeester|extrait du (?:registre|procès-verbal)|séance (?:publique )?du|délibération|omgevingsvergunning|permis d'urbanisme|auszug aus dem|sitzung (?:vom|des)|beschluss des|städtebaugenehmigung)/iu,
  // gazette
  /(?:belgisch staatsblad|moniteur belge|belgisches staatsblad|bijlagen? (?:bij|tot) het belgisch|annexes? (?:au|du) moniteur)/iu,
  // valuations
  /(?:schattings?verslag|waarderingsverslag|schatting van (?:een )?onroerend|rapport d'(?:expertise|évaluation)|expertise immobilière|(?:wert|schätzungs)gutachten|schätzungsbericht|bewertungsgutachten)/iu,
  // declarations
  /(?:aangifte van (?:de )?nalatenschap|déclaration de succession|erbschaftserklärung|erklärung des nachlasses|nachlasserklärung|attest(?:atie)? van erfopvolging|formulaire|formulier|formular)/iu,
  // adverts
  /(?:(?<!\p{L})te (?:koop|huur)(?!\p{L})(?! (?:gesteld|stellen|te stellen))|(?<!\p{L})à (?:vendre|louer)(?!\p{L})|(?<!\p{L})zu (?:verkaufen|vermieten)(?!\p{L})|vraagprijs|immo-?annonce|kaufpreisvorstellung|prix demandé)/iu,
  // minutes of owners' and company meetings
  /(?:(?:proces-verbaal|notulen|verslag) van de (?:gewone |buitengewone |bijzondere )?(?:algemene )?vergadering|procès-verbal de l'assemblée|protokoll der (?:ordentlichen |außerordentlichen )?(?:general|eigentümer)versammlung|convocation|uitnodiging|einladung)/iu,
  // receipts, lists of documents
  /(?:ontvangstbewijs|kwitantie|kwijtschrift|accusé de réception|reçu (?:de|pour)|empfangsbestätigung|quittung(?!\p{L})|lijst van (?:de )?(?:stukken|documenten)|liste des (?:documents|pièces)|liste der (?:dokumente|unterlagen))/iu,
  // court papers, service orders, quotes
  /(?:dagvaarding|vonnis(?!\p{L})|jugement(?!\p{L})|citation (?:en|à)|bestek(?!\p{L})|offerte(?!\p{L})|devis(?!\p{L})|kostenvoranschlag|opdracht tot bemiddeling|contrat de courtage|maklervertrag|bemiddelingsovereenkomst)/iu,
];

/** A letter's salutation, alone on its line; before a deed's opening it makes what follows a quotation. */
export const SALUTATION =
  /^\s*(?:geachte\s|beste\s[^.\n]{1,60},\s*$|(?:waarde|geachte) (?:heer|mevrouw|cliënt|klant|confrater)|ch(?:er|ère|ers|ères)\s|(?:madame|monsieur|mesdames|messieurs|mevrouw|mijnheer|maître|meester|mon cher confrère)(?:,| *, *(?:madame|monsieur|mijnheer|mevrouw|le notaire))*\s*,\s*$|sehr geehrte|liebe[rs]?\s|werte[rs]?\s)/imu;

/**
 * An authentic opening: the officer speaks of himself ("voor mij", "par-devant nous", "vor uns"), or the parties appear before one. "verleden voor
 * notaris X" speaks of another deed and does not count.
 */
export const OPENING_FORMULA: readonly RegExp[] = [
  /(?<!\p{L})(?:voor|vóór|tot|door|ten overstaan van) (?:mij|ons)(?!\p{L})(?:[^.]|(?<=(?:^|[\s,])(?:dr|jur|mr|mtr|me|\p{L}))\.){0,160}?(?:notaris|burgemeester|commissaris|ambtenaar|aankoopcomité|vastgoedtransacties)/iu,
  /(?<!\p{L})(?:ga|ben|heb|stel|verklaar|akteer|verlijd|ontvang|open|vervolg) ik,(?:[^.]|(?<=(?:^|[\s,])(?:dr|jur|mr|mtr|me|\p{L}))\.){0,120}notaris/iu,
  /(?<!\p{L})(?:beurkunde|empfange|bin|habe|errichte|eröffne|nehme|stelle|protokolliere|schreite|erkläre|setze) ich,(?:[^.]|(?<=dr|jur|me|mag)\.){0,120}notar/iu,
  /(?<!\p{L})nous,? \p{L}[^\n.;,]{3,60}, (?:\p{L}+ ){0,2}notaires?(?!\p{L})(?:(?!prions|remercions|vous )[^.;\n]){0,160}?(?:poursuivons|procédons|avons (?:procédé|dressé|ouvert|reçu(?:,? (?:ce|le|en date du) [^.;\n]{5,60}?,)? (?:le présent|la présente|l['’]acte|cet acte))|sommes (?:transporté|rendu)|dressons|ouvrons l|actons)/iu,
  /(?<!\p{L})(?:versch(?:ijnen|enen|ijnt)|gekomen|bijeengekomen|samengekomen)[^.]{0,80}voor (?:de ondergetekende |ondergetekende |meester )?(?:notaris|meester)/iu,
  /(?<!\p{L})(?:voor|vóór) \p{Lu}[^\n.;,]{3,60}, (?:\p{Ll}+ )?notaris[^.]{0,160}(?:verschenen|verschijn|gekomen)/iu,
  /(?<!\p{L})vor \p{Lu}[^\n.;,]{3,60}, (?:\p{Ll}+ )?notar(?:in)?(?!\p{L})[^.]{0,160}(?:erschienen|erscheinen)/iu,
  /zijn (?:voor|bij) (?:meester|notaris)[^.]{0,160}(?:verschenen|bijeengekomen|gekomen|samengekomen)/iu,
  /voor (?:mij|ons|(?:deze|ondergetekende|de ondergetekende) notaris)[^.]{0,120}(?:verschenen|verschijn|gekomen)/iu,
  /(?:par[- ]?)?devant (?:nous|moi|le soussigné|la soussignée|les soussignés)(?!\p{L})/iu,
  /par[- ]?devant (?:maître|le notaire|\p{Lu})[^.]{0,240}(?:notaire)/iu,
  /devant (?:maître |le notaire )?[^.]{2,160}notaire[^\n]{0,300}?\n{0,2}[^\n]{0,60}?(?:comparu|compara[iî]|présent|réuni|rassembl|assemblé|ont requis)/iu,
  /(?:par le ministère (?:de|du)|nous,? soussignée?s?|je,? soussignée?|nous, maître)[^.]{0,160}notaire/iu,
  /(?<!\p{L})voor (?:meester |notaris )[^.]{0,400}notaris[^.]{0,400}(?:verschenen|verschijn|gekomen)/iu,
  /(?:(?:maak|stel|verlijd) ik deze akte|ik ben [^.]{0,60}notaris)/iu,
  /vor (?:mir|uns|dem unterzeichneten|der unterzeichneten|den unterzeichneten)(?!\p{L})(?:[^.]|(?<=(?:^|[\s,])(?:dr|jur|mr|mtr|me|\p{L}))\.){0,160}(?:notar|bürgermeister|beamten)/iu,
  /vor (?:dem |der )?(?:notar|notarin)(?!\p{L})[^\n]{0,300}?\n{0,2}[^\n]{0,60}?(?:erschienen|erscheinen)/iu,
  /versch(?:ijnen|enen|ijnt)[^\n]{0,200}? voor [^\n,.]{3,60}, (?:\p{L}+ )?notaris/iu,
  /(?:erschienen|erscheinen)[^.]{0,120}vor (?:notar|dem notar|der notarin)/iu,
  // the shortest form: a line of the date, then before whom, without an appearance; a sentence that tells of another deed has a verb before the comma
  /^[ \t]*(?:op|heden|vandaag|(?:in )?het jaar|ten jare|den)(?!\p{L})(?:(?!verleden)[^.;\n]){0,120}(?:,| |\n)[ \t]*(?:voor|vóór) (?:mr\.? |mter\.? )?\p{Lu}[^\n.;,]{3,60},? (?:\p{Ll}+ ){0,2}notaris(?:sen)?(?!\p{L})(?=[^\n]{0,120}$)/imu,
  /^[ \t]*(?:le|ce|ce jour|l['’]an|aujourd['’]hui|en date d)(?!\p{L})(?:(?!reçu|passé|reçue)[^.;\n]){0,120}(?:,|\n)[ \t]*(?:par[- ]?)?devant (?:me\.? |maître )?\p{Lu}[^\n.;,]{3,60},? (?:\p{Ll}+ ){0,2}notaires?(?!\p{L})(?=[^\n]{0,120}$)/imu,
  /^[ \t]*(?:am|heute|im jahre?|den)(?!\p{L})(?:(?!beurkundet|getätigt|errichtet)[^;\n]){0,120}(?:,|\n)[ \t]*vor \p{Lu}[^\n.;,]{3,60},? (?:\p{Ll}+ ){0,2}notar(?:in)?(?!\p{L})(?=[^\n]{0,120}$)/imu,
];

/** The officer in a field of his own, as forms have it: "0.2 Notaris: X, met standplaats in Y", "Notaire instrumentant : X, à la résidence de Y", "NOTARIN: X, Notarin in Y". */
export const NOTARY_FIELD =
  /^[\s\d.A-Z()°–—-]{0,12}(?:(?:instrumenterende|optredende|eerste|ondergetekende) )?(?:notaris|notaire|notar(?:in)?)(?: (?:instrumentant|soussigné|beurkundend))?e?\s?[:|]\s*[^\n;:]{3,60},(?:[^\n;:]{0,40}(?:standplaats|verblijfplaats|residentie|résidence|amtssitz|standort)(?!\p{L})|\s(?:\p{Ll}+\s){0,2}(?:notaris te|notaire à|notar(?:in)? (?:in|zu))\s)/imu;

/** Closing formulas of authentic deeds. */
export const AUTHENTIC_CLOSING =
  /(?:waarvan (?:deze )?(?:akte|proces-verbaal)|dont (?:acte|procès-verbal)|(?:worüber|hierüber|wor[uü]ber|darüber) (?:urkunde|protokoll)|nach (?:vollständiger |teilweiser )?(?:vorlesung|verlesung)|na (?:gehele|integrale|gedeeltelijke|volledige)?\s?(?:en (?:gehele|gedeeltelijke) )?voorlezing|après lecture|lecture (?:intégrale|partielle)|verleden te|(?:deze|tegenwoordige|huidige) akte (?:is|werd|wordt) (?:verleden|ontvangen|opgemaakt)|fait et passé|(?:le |du )?présent acte (?:est|a été) (?:reçu|passé|dressé|clos)|(?:de tout quoi|de ce que dessus|de tout ce (?:que dessus|qui précède))[^.]{0,40}(?:acte|procès-verbal)|procès-verbal (?:lu|clos|clôturé)|dieses? (?:urkunde|protokoll|akt) (?:ist|wurde|wird) [^.;]{0,60}(?:errichtet|aufgenommen|geschlossen|beurkundet|getätigt)|vorgelesen,? (?:[^.;]{0,60}, ?)?genehmigt)/iu;

/** "Waarvan akte" alone, at the start of its line: nothing but a deed ends so, its first pages lost or not. */
export const DEED_DRAWN =
  /^\s*(?:waarvan (?:deze )?(?:akte|proces-verbaal)|dont (?:acte|procès-verbal)|(?:worüber|hierüber) (?:gegenwärtige )?(?:urkunde|protokoll)|de tout quoi (?:le présent )?(?:acte|procès-verbal))(?!\p{L})/imu;

/** Who sign a private agreement, and how it ends. */
export const PRIVATE_PARTIES =
  /(?:ondergetekenden?|onderge?tekende partijen|entre les soussignés|les soussignés|die unterzeichneten|den unterzeichneten|qui (?:vend|achète)|wie (?:verkoopt|koopt)|wer verkauft|tussen:?\s|entre :?\s|zwischen)/iu;
export const PRIVATE_CLOSING =
  /(?:(?:opgemaakt|gedaan|getekend|ondertekend)[^.\n]{0,80}(?:exempla(?:ar|ren)|te \p{Lu})|(?:fait|établi|signé|dressé)[^.\n]{0,60}(?:exemplaires?|originaux|à \p{Lu})|(?:ausgefertigt|erstellt|ausgestellt|unterzeichnet|geschehen)[^.\n]{0,80}(?:exemplar|ausfertigung|in \p{Lu}|zu \p{Lu}))/iu;
/** What a private sale without a title must speak of as well: the verb and the price. */
export const SALE_VERB =
  /(?<!\p{L})(?:verkoopt|verkopen|verkocht|vend(?:ent|u)?(?!\p{L})|déclare(?:nt)? (?:par (?:la|les) présentes? )?vendre(?!\p{L})|verkauft|verkaufen|s'oblige à vendre|dra(?:agt|gen) [^.;]{0,120}(?<!kosteloos |gratis )over aan|cèdent? (?!gratuit)[^.;]{0,120}qui (?:l['’]|les )?ac(?:quiert|quièrent|cepte)|überträgt|übertragen)(?!\p{L})/iu;
export const PRICE_WORD = /(?:prij[sz](?!\p{L})|koopprijs|verkoopprijs|prix|kaufpreis|preis(?!\p{L}))/iu;
/** What a deed tells of its parties and of its goods, and what lists, letters and adverts seldom do: a birth, home or seat, and the cadastre. */
export const PARTY_DATUM =
  /(?<!\p{L})(?:geboren (?:te|in|zu|am)|wonende?|met (?:maatschappelijke )?zetel|née? (?:à|le)|verblijvende?|gedomicilieerd|domiciliée?s?|demeurant|ayant (?:son|leur) siège|wohnhaft|wohnend|mit (?:dem )?sitz)(?!\p{L})|(?<!\p{L})geb\./iu;
export const CADASTRE_WORD = /(?:kadast|cadast|katast|(?<!\p{L})(?:sectie|section|flur|gemarkung)(?!\p{L}))/iu;
export const AMOUNT =
  /(?:\d[\d.,' ]*\s?(?:€|eur|euro|fr(?:ank|ancs?)?\b|bef)|(?:€|eur)\s?\d|\p{L}(?:\s|-)(?:euro|frank|francs|franken)(?!\p{L}))/iu;
/** Words of a sale between two sides, both needed. */
export const SELLER_WORD = /(?:verko(?:per|opster|pende)|vende(?:ur|resse)|verkäufer|bauträger)/iu;
export const BUYER_WORD = /(?:(?<!ver)ko(?:per|opster|pende)|acquéreu|acquéreuse|acheteu|käufer|erwerber)/iu;
