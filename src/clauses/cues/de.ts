import type { CueTable } from "./cue-table.ts";

/**
 * German cues, in the vocabulary of the notaries of Eupen and Sankt Vith: Belgian law in German words, with old spellings ("ss" for "ß" after folding).
 * `practice` rows are translations of the French and Dutch formulas of the same clause by the terms of the German edition of the Belgian codes.
 */
export const GERMAN_CUES: CueTable = {
  header: {
    heading: {
      practice:
        "verkauf* | kaufakt* | kaufvertrag | verkaufsurkunde | schenkung* | tausch* | teilung* | grundurkunde | erbpacht* | notariat | amtsstube notar* | zuschlag*",
    },
    content: {
      anatomy:
        "repertorium* | rep nr | rep | akte nr | aktenzeichen | schreibgebuhr* | hypothekenamt | dokumentengebuhr | erstes blatt",
      practice: "notare | notar | urkunde nr | ausfertigung | registrierung | urkundenregister | akte",
    },
  },
  opening: {
    heading: { practice: "protokoll | urkunde | datum" },
    content: {
      anatomy:
        "jahre zweitausend* | jahr zweitausend* | jahre neunzehnhundert* | vor mir | vor uns | notar amtssitz | notar amtswohnsitz | heute | hinzuziehung notar* | amtssitz",
      practice:
        "sind erschienen | ist erschienen | unterzeichnete* notar | amt ausube | meister | mitwirkung notar* | im jahre | am heutigen tage | beurkunde* | geschah | gegenwartig amtsstube | amtierend* notar | unterschriebenen notar | standort | amtssitze | unterzeichneten",
    },
  },
  parties: {
    heading: {
      anatomy: "sind erschienen | erschienen* | parteien | verkaufer* | kaufer* | erschienene*",
      practice:
        "ankaufer* | erwerber* | schenker* | beschenkte* | komparenten | unterzeichnete* | unterzeichner | vertragsparteien | einerseits | andererseits | tauschpartner | beteiligte* | wer | bautrager | eigentumer | schuldner | teilende* | haben sich eingefunden | es erscheinen | zwischen | verausserer* | abtretende* | ubernehmer* | antragsteller* | ersuchen | auftraggeber* | schenkende* | vertragsschliessende* | grundstuckseigentumer*",
    },
    content: {
      anatomy:
        "geboren | nationalregister* | wohnhaft | ehegatt* | nachstehend* | gesellschaftssitz | unternehmensnummer",
      practice:
        "hiernach | verheiratet | ledig* | witwe* | geschieden | ehefrau | gutertrennung | ehevertrag | personalausweis* | nachfolgend | genannt | gesetzliches zusammenwohnen | erkennungsnummer | einerseits | andererseits | wohnend | im weiteren text | kurz genannt | gemeldet",
    },
  },
  representation: {
    heading: { practice: "vertretung* | vollmacht* | bevollmachtig* | befugnis*" },
    content: {
      practice:
        "vertreten | hier vertreten | vollmacht* | bevollmachtig* | verwalter | geschaftsfuhrer | burgermeister | generaldirektor | schoffe* | gemeinderat* | vormund | friedensrichter* | handelnd | nicht personlich | vertreter | kraft vollmacht | unterschreiben | liquidator | handlungsbefugt | verwaltungsrat* | auftretend | satzung",
    },
  },
  capacity: {
    heading: {
      practice:
        "geschaftsfahigkeit | rechtsfahigkeit | fahigkeit* | rechts geschaftsfahigkeit | handlungsfahigkeit | verfugungsfahigkeit | guterstand*",
    },
    content: {
      practice:
        "geschaftsfahig* | konkurs | kollektive schuldenregelung | kollektiven schuldenregelung | vorlaufig* verwalter* | entmundig* | verfugen frei | gerichtliche reorganisation | fahig* | insolvenz | fahigkeit* | freie verfugung | vormundschaft",
    },
  },
  agreement: {
    heading: {
      practice:
        "kaufvertrag | verkauf | verkaufsvereinbarung | vereinbarung* | vertrag* | gegenstand | schenkung | teilung | tausch | zuteilung* | zuschlag* | erbpacht | erbbaurecht | was wird vereinbart | vertragsgegenstand | ubertragung | abtretung",
    },
    content: {
      practice:
        "verkauft* | erklart verkaufen | erklaren verkaufen | gewohnlichen garantien | gewohnliche gewahrleistung | gewahrleistung | quitt frei | frei von allen | schulden hypotheken | annimmt | annehmen | ubertragt | verkauft haben | schenkt | zuschlag | teilen | tauschen | raumt ein | tritt ab | abtritt | zugeschlagen | schlage zu | verkauft hierdurch | verkaufen hierdurch",
    },
  },
  shares: {
    heading: {
      practice: "anteil* | erwerbsverhaltnis | zuwachs* | rechte | zuwachsklausel | anteile kaufer | verhaltnis",
    },
    content: {
      practice:
        "je halfte | ungeteilte* | halfte | prozent | gutergemeinschaft | gemeinschaft | zuwachs* | volleigentum | volles eigentum | nacktes eigentum | niessbrauch | anteile* | erwirbt | erwerben | kauft prozent | ungeteiltheit | prozent | hundertstel | drittel | viertel | zu gleichen teilen | hundertsteln | dritteln | vierteln | kaufen je | gelangt gleichen teilen | gelangen gleichen teilen",
    },
  },
  description: {
    heading: {
      anatomy: "katasterangaben | beschreibung*",
      practice:
        "gut | guter | bezeichnung* | immobilie* | gemeinde | stadt | gemarkung | was genau | verkaufsobjekt | grundstuck* | objekt | kaufgegenstand | lose | los | masse | verkaufte guter | kaufsache | geschenkte* gut* | geschenkten gutern | zusammensetzung",
    },
    content: {
      anatomy: "katastereinkommen | kataster*",
      practice:
        "flur | gemarkung | gelegen | flache* | flacheninhalt | gross | abteilung | parzelle* | katastriert | eingetragen im kataster | laut titel | laut kataster | gemass titel | wohnhaus | erdgeschoss | obergeschoss | schlafzimmer | umfassend | bestehend | angrenzend | sektion | kataster* bekannt* | tausendstel | gut genannt",
    },
  },
  survey_plan: {
    heading: { practice: "vermessung* | plan | plane | messung* | vermessungsplan | abmarkung" },
    content: {
      practice:
        "vermessung* | landmesser* | vermessungsplan | datenbank plane* | abgrenzungsplan* | vermesser | geometer | plan erstellt | vorbehaltene* | farbe umrandet | abmarkung | grenzsteine* | vermarkt* | lageplan | messprotokoll",
    },
  },
  title_origin: {
    heading: {
      anatomy: "eigentumstitel",
      practice:
        "eigentumsursprung | ursprung* | herkunft* | eigentumsherkunft | eigentumsnachweis | seit wann | vorgeschichte | herkunft eigentums | vorbemerkung*",
    },
    content: {
      practice:
        "ursprunglich | gehorte* | gehoren | gehort | uberschrieben | ubertragen hypothekenamt | erworben* | nachlass | erbschaft | erbfolge | verstorben | urkunde notar* | erben | anderen titel | dreissig jahre* | testament | kaufakt* | sterbefall | damals",
    },
  },
  mortgage_status: {
    heading: {
      anatomy: "hypothekenamt",
      practice:
        "hypotheken* | hypothekarische lage | hypothekenlage | hypothekarische situation | lastenfreiheit | belastungen | hypothekarstand | hypothekenstand",
    },
    content: {
      practice:
        "hypothekarisch* | hypothek* | loschung | eintragung genommen | lastenfrei | frei allen | aufhebung | glaubiger* | freigabe | eintragung* | pfandung* | hauptsumme | hypothekenzustand | belastung* | hypothekenregister*",
    },
  },
  transfer: {
    heading: {
      practice:
        "eigentum* | eigentum nutzung | ubergang* | eigentumsubertragung | nutzung | besitz* | genuss* | gefahr* | eigentumsubergang | schlussel | besitz gefahr | wann wird | dauer | vorbehalt niessbrauch*",
    },
    content: {
      practice:
        "eigentum geht | eigentum | nutzniessung | genuss | besitz | gefahr* | schlussel* | zahlerstande | ab heute | heutigen tage | besitzergreifung | ubergabe | besitznahme | zahler | gefahrenubergang | schlussel werden | tritt besitz",
    },
  },
  occupancy: {
    heading: {
      practice:
        "belegung | besetzung | mietverhaltnis* | miete | nutzungszustand | bewohnung | pacht* | vermietung* | mietvertrag | nutzungsverhaltnisse | mieter | mietlage",
    },
    content: {
      practice:
        "vermietet* | mieter* | mietvertrag* | frei von jeder | pachter* | verpachtet | bewohnt | unbewohnt | miete | mietpreis | pacht* | leer | kundigung | nutzung frei | benutzung | jeder nutzung | jeder belegung | nicht vermietet | bewohnen | wird geraumt | mietfrei | eingesat | ernte | bewirtschaften",
    },
  },
  taxes: {
    heading: {
      practice: "steuer* | abgaben | steuern abgaben | grundsteuer | immobilienvorabzug* | immobiliensteuer* | lasten",
    },
    content: {
      practice:
        "immobiliensteuervorabzug* | immobilienvorabzug* | grundsteuer* | steuern | abgaben | anteilig | laufende* jahr* | gemeindesteuer* | vorabzug | steuerlasten",
    },
  },
  insurance: {
    heading: { practice: "versicherung* | brandversicherung | feuerversicherung" },
    content: {
      practice: "versicher* | versicherung* | brand* | police* | pramie* | feuer | assekuranz* | baustellenrisiken",
    },
  },
  condition_of_property: {
    heading: {
      practice:
        "zustand* | flache* | zustand flache | flacheninhalt | mangel | beschaffenheit | zustand gutes | zustand guter | gewahrleistung | welchem zustand",
    },
    content: {
      practice:
        "in dem zustand* | zustand* | verborgene* mangel* | sichtbare* mangel | zwanzigstel | flacheninhalt | flachenangabe* | nicht gewahrleistet | mehr minder* | baufalligkeit | besichtigt | ruckgriff | abnutzung | mangel",
    },
  },
  servitudes: {
    heading: {
      practice:
        "dienstbarkeit* | grunddienstbarkeit* | gemeinsame mauern | servituten | mitbesitz | gemeinschaftsmauern",
    },
    content: {
      practice:
        "dienstbarkeit* | aktive* passive* | sichtbare* unsichtbare* | wegerecht | durchgang* | uberfahrt* | wortlich | grenzmauer* | gemeinschaftliche mauer* | vorteilhafte* nachteilige* | herrschend* dienend* | servitut* | tatige* leidende*",
    },
  },
  condominium: {
    heading: {
      anatomy: "grundurkunde | miteigentum*",
      practice:
        "miteigentumerordnung | vereinigung miteigentumer | hausverwalter | gemeinschaftskosten | miteigentumsordnung | satzung* | statuten | hausordnung | gemeinschaftslasten | teilungserklarung | hausgemeinschaft | wohnungseigentum | teilungsurkunde",
    },
    content: {
      anatomy: "grundurkunde",
      practice:
        "miteigentumer* | vereinigung miteigentumer | verwalter | rucklagekapital | reservefonds | generalversammlung | betriebskapital | gemeinschaftliche* teile* | reservekapital | syndikus | miteigentum",
      law: "artikel 3 94 | artikel 577",
    },
  },
  decennial_liability: {
    heading: { practice: "zehnjahrige haftung | zehnjahreshaftung | haftung unternehmer*" },
    content: {
      practice:
        "zehnjahrige* | zehnjahrige haftung | endgultige abnahme | vorlaufige abnahme | architekt* unternehmer* | gesetz breyne",
      law: "1792 | 2270",
    },
  },
  planning: {
    heading: {
      anatomy: "urbanistische auskunfte | urbanistische* | urbanismus",
      practice:
        "raumordnung* | stadtebau* | stadtebauliche* | verwaltungsrechtliche* | verwaltungslage | baurecht | raumordnung stadtebau | urbanistische lage | parzellierung*",
    },
    content: {
      anatomy: "urbanistische auskunfte",
      law: "gres | gesetzbuch raumliche entwicklung | artikel d iv | wgrsp | cwatup* | raumordnung | gesetz vom neunundzwanzigsten marz",
      practice:
        "sektorenplan | wohngebiet | stadtebaugenehmigung* | agrargebiet | baugenehmigung* | stadtebau* | parzellierungsgenehmigung | stadtebaubescheinigung | verstadterungsgenehmigung | landwirtschaftsgebiet* | wohngebiet* | stadtebaulich* | landliches wohngebiet",
    },
  },
  government_measures: {
    heading: {
      practice:
        "enteignung* | denkmalschutz* | behordliche massnahmen | massnahmen behorden | unterschutzstellung | fluchtlinie | offentliche massnahmen",
    },
    content: {
      practice:
        "enteignung* | denkmal* | unter schutz | fluchtlinie* | geschutzt* | enteignungserlass | schutzliste | denkmalliste | inventar | verwaltungsmassnahme*",
    },
  },
  preemption: {
    heading: { practice: "vorkaufsrecht* | vorzugsrecht* | vorkauf* | wiederkauf*" },
    content: {
      practice:
        "vorkaufsrecht* | vorzugsrecht* | wiederkaufsrecht | vorkauf* | landpacht* | pachtgesetz | rangrecht | verzichtet | auszuuben",
    },
  },
  forest: {
    heading: { practice: "forstgesetz* | wald* | forst* | natura 2000" },
    content: {
      practice:
        "forstgesetzbuch | natura 2000 | wald* | forstamt | holz* | bewaldet* | forstregime | aufforst* | abteilung natur forsten",
    },
  },
  soil: {
    heading: { practice: "boden | bodenzustand | bodenverschmutzung | bodensanierung | altlasten | bodenauszug" },
    content: {
      practice:
        "bodenzustand* | datenbank bodenzustand | bdes | bodenverschmutzung | gleichlautende* auszug | bodenverunreinigung | bodensanierung | bodendekret | dekret boden* | verschmutzung* | altlasten | verunreinig*",
    },
  },
  flood: {
    heading: { practice: "uberschwemmung* | hochwasser* | uberschwemmungsgebiet* | uberschwemmungsrisiko" },
    content: {
      practice:
        "uberschwemmung* | hochwasser* | uberschwemmungsgefahr* | hochwasserrisiko | abfluss* | uberschwemmungsrisiko | karte uberschwemmung*",
    },
  },
  energy: {
    heading: { anatomy: "energieausweis", practice: "peb | gesamtenergieeffizienz* | energie* | energieeffizienz" },
    content: {
      anatomy: "energieausweis",
      practice:
        "peb | energieeffizienz* | gesamtenergieeffizienz* | kwh m2 | energieklasse | peb ausweis | peb zertifikat | zertifizierer | primarenergie*",
    },
  },
  electricity: {
    heading: { practice: "elektrische anlage* | elektr* | strom* | elektrizitat | elektroinstallation" },
    content: {
      practice:
        "elektrische anlage* | elektrische installation* | zugelassene* kontroll* | anerkannte* | kontrolle | prufprotokoll | achtzehn monate* | konform | kontrollbesuch | elektrischen anlagen | prufbericht",
      law: "aoea | allgemeine ordnung elektrische | artikel 276bis",
    },
  },
  oil_tank: {
    heading: { practice: "heizoltank* | oltank* | heizol* | tank | brennstofftank | tanks" },
    content: { practice: "heizoltank* | heizol* | oltank* | liter | tank | dichtheit* | brennstoff*" },
  },
  post_intervention_file: {
    heading: {
      anatomy: "postinterventionsakte",
      practice:
        "spatere eingriffe | nachfolgende arbeiten | akte spaterer | interventionsakte | akte spatere arbeiten | akte nachtraglicher",
    },
    content: {
      anatomy: "postinterventionsakte",
      practice:
        "spaterer eingriffe | spatere arbeiten | interventionsakte | zeitlich begrenzte | ortlich veranderliche | koniglichen erlass* funfundzwanzigsten | koniglicher erlass 25 januar | baustellen | sicherheitskoordinator",
    },
  },
  asbestos: { heading: { practice: "asbest*" }, content: { practice: "asbest* | eternit*" } },
  other_technical: {
    heading: {
      practice:
        "technische* | rauchmelder* | solaranlage* | photovoltaik* | certibeau | abwasser* | wasser | klaranlage | umweltgenehmigung | kanalisation | heizung | wohnqualitat | weitere technische | bodenschatze",
    },
    content: {
      practice:
        "rauchmelder* | solarpanel* | photovoltaik* | certibeau | umweltgenehmigung | kanalisation | klargrube | grunzertifikate | mietgenehmigung | abwasser* | sickergrube | klaranlage",
    },
  },
  price: {
    heading: {
      practice:
        "preis* | kaufpreis | verkaufspreis | wert* | schatzung* | ausgleich* | kanon | erbpachtzins | bewertung | startpreis | einstiegspreis | gebot | werte aufgeld | aufgeld",
    },
    content: {
      practice:
        "zum preis* | kaufpreis | preis | gegen zahlung | gesamtpreis* | zum preise | betrag | wert | geschatzt | ausgleichszahlung | einstandspreis | hochstgebot | getatigt | aufgeld*",
    },
  },
  payment: {
    heading: {
      practice:
        "zahlung* | quittung* | bezahlung | herkunft gelder | anzahlung* | zahlungsweise | zahlungsplan | mittelherkunft | tilgung | abrechnung",
    },
    content: {
      practice:
        "quittung | anzahlung | konto | restbetrag | uberweisung | scheck* | bezahlt | saldo | gezahlt | herkunft gelder | eigenmittel* | gutschrift | quittieren | anderkonto | entricht* | folgendermassen",
      law: "geldwasche*",
    },
  },
  costs: {
    heading: { practice: "kosten* | kosten gebuhren | gebuhren | honorare | unkosten" },
    content: {
      practice:
        "kosten gebuhren | kosten | honorare | gebuhren | zu lasten kaufer* | zu lasten ankaufer* | auslagen | kosten rechte honorare | unkosten | tragt kosten | notarkosten | teilen sich",
    },
  },
  suspensive_conditions: {
    heading: {
      practice: "aufschiebende bedingung* | bedingung* | finanzierungsbedingung | finanzierung | erfullung bedingung*",
    },
    content: {
      practice:
        "aufschiebende* bedingung* | kredit* | darlehen | bedingung* erfullt | finanzierung | hypothekarkredit | zusage",
    },
  },
  registry_dispensation: {
    heading: {
      practice:
        "befreiung eintragung amts wegen | eintragung amts wegen | amtliche eintragung | hypothekenbewahrer | befreiung | entbindung | eintragung",
    },
    content: {
      practice:
        "amts wegen | hypothekenbewahrer* | eintragung amts | befreit | entbind* | vermogensdokumentation | generalverwaltung | gleich welchem grund* | entbunden | eintragung zu nehmen",
    },
  },
  fiscal: {
    heading: {
      practice:
        "steuerliche erklarung* | pro fisko | pro fisco | fiskalische* | registrierung* | mehrwertsteuer | registrierungsgebuhr* | steuererklarung* | steuerlich* | steuerermassigung | verheimlichung | ermassigung",
    },
    content: {
      anatomy: "registrierungsgebuhr*",
      law: "artikel 203 | artikel zweihundertdrei | gesetzbuch registrierung* | registrierungsgebuhrengesetz* | mehrwertsteuergesetzbuch | artikel 62 | artikel 73 | artikel 212 | artikel 53 | artikel 44",
      practice:
        "mehrwertsteuer* | verheimlichung | steuerpflichtig* | ermassigung | freibetrag | abschlag | verlesen artikel | satz | ruckerstattung | herabsetzung",
    },
  },
  final_declarations: {
    heading: {
      practice:
        "schlusserklarung* | wohnsitzwahl* | wohnsitz | domizilwahl | identitat* | schlussbestimmung* | personenstand* | abschliessende erklarungen | erklarungen | zum schluss | schreibgebuhr | schlussbemerkung* | sonstiges | verschiedenes | sprache",
    },
    content: {
      practice:
        "wohnsitz wahlen | wohnsitzwahl | wahlen wohnsitz | domizil | identitat | personenstand* | personalausweis* | schreibgebuhr* | widerspruchliche interessen | freie wahl | standesamt* | bescheinigt identitat | beglaubig* | fur richtig | wohnsitz gewahlt | schriftensteuer",
      law: "ventose* | notariatsgesetz | organisches gesetz notariat",
    },
  },
  closing: {
    heading: { practice: "woruber urkunde | woruber akt | woruber protokoll | woruber | schluss | unterschriften" },
    content: {
      practice:
        "woruber urkunde | woruber akt | woruber protokoll | errichtet | nach vorlesung | vorgelesen | aufgenommen | ausgefertigt | exemplaren | unterschrieben | unterzeichnet | datum wie oben | amtsstube | drei exemplaren | zwei exemplaren | vier exemplaren | dreifacher ausfertigung | zweifacher ausfertigung | jede partei | eines erhalten | gelesen genehmigt | folgen unterschriften | unterschriften | folgen signaturen | geschehen | so geschehen | verlesung | getatigt aufgenommen | ort tag | erlauterung | geschlossen | unterzeichnet in | gegeben | entwurf besprochen",
    },
  },
  annexes: {
    heading: { practice: "anlage* | beigefugt | registriert* | anhang | anhange | beilagen | registrierungsvermerk" },
    content: {
      practice:
        "registriert | band blatt feld | blatter verweis* | erhalten | einnehmer | anlage* | registrierungsamt | beigefugt | empfangen | blatt fach | gebuhren erhoben",
    },
  },
  special_conditions: {
    heading: {
      practice:
        "besondere bedingung* | sonderbedingung* | allgemeine bedingungen | besondere vereinbarung* | abrede* | zusatzvereinbarung* | vereinbarung unter kaufern | verpflichtung* | lasten bedingungen | vertragsstrafe* | ruckfall* | bauzeit | streitigkeiten | nichterfullung | verkaufsbedingungen | bietverfahren | gebote | strafklausel | auflosung | bewegliche* | mobel | vollmachten | definitionen | auflage* | bauen | unterhalt | unterhaltung | instandhaltung | pflichten | heimfall | untervermietung | wohnrecht* | verausserungsverbot | ende | bauverpflichtung* | bauzwang | gehaltsabtretung | laufzeit | ruckzahlung*",
    },
    content: {
      practice:
        "besondere bedingung* | verpflichte* | vertragsstrafe | entschadigung | ruckfall* | auflosung | schadenersatz | zwangsgeld | verzug | bieter | gebot* | behalten lebenszeit | auflage* | wohnrecht | zustimmung | heimfall | ohne ausgleich | darf nicht | darf kein | instand*",
    },
  },
  other: {
    heading: {
      practice:
        "vorbemerkung* | praambel | allgemeines | datenschutz | familienwohnung | vorvertrag | einleitung | hinweise | ruckfragen | gleichstellung | wertgleichheit | absicht* | beabsichtigen | zweck",
    },
    content: { practice: "personenbezogen* | datenschutz* | vorbemerkung* | privatschriftliche* vereinbarung" },
  },
};
