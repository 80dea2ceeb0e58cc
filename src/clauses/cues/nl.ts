import type { CueTable } from "./cue-table.ts";

/** Dutch cues. */
export const DUTCH_CUES: CueTable = {
  header: {
    heading: {
      practice:
        "verkoop* | akte verkoop | schenking* | ruil* | verdeling* | basisakte | erfpacht* | opstal* | compromis | notariskantoor",
    },
    content: {
      anatomy:
        "repertorium* | rep nr | rep | dossier* | recht geschriften | registratie* | hypotheekkantoor* | eerste blad | kd | notariskantoor | geassocieerde notarissen | notarissen",
      practice:
        "kantoor rechtszekerheid | minuut | uitgifte | expeditie | verkoop onroerend goed | onderhandse verkoopovereenkomst",
    },
  },
  opening: {
    heading: { practice: "akte verleden | proces verbaal | datum" },
    content: {
      anatomy:
        "jaar tweeduizend* | jaar negentienhonderd* | heden* | vandaag* | voor mij | voor ons | notaris standplaats | notaris verblijvend* | tussenkomst notaris | ambt uitoefen* | mijn ambt | oefen ambt | meester* | ter standplaats",
      practice:
        "zijn verschenen | verschenen voor | hebben verzocht | ambtgenoot | kanton | minuut berust | werd akte verleden | ga ik | heb ik | ben ik | verblijvende",
    },
  },
  parties: {
    heading: {
      anatomy:
        "zijn verschenen | verschijn* | comparant* | ondergetekende* | partij* | verkoper* | koper* | comparitie",
      practice:
        "enerzijds | anderzijds | schenker* | begiftigde* | ruiler* | deelgenot* | erfpachtgever* | erfpachter* | opstalgever* | opstalhouder* | verwerver* | wie | beslag* | eigenaar* | verzoeker* | zijn samengekomen | compareren | verkopende partij* | kopende partij* | ene zijde | andere zijde | tussen partijen | zich aangeboden | eenre zijde | eerstens | tweedens",
    },
    content: {
      anatomy:
        "hierna genoemd* | hierna | rijksregisternummer | geboren | wonende | samenwonende | wettelijk stelsel | echtgeno* | gehuwd* | ongehuwd* | zetel | ondernemingsnummer | identiteitskaart | huwelijkscontract | verklaring wettelijke samenwoning | nationaal nummer",
      practice:
        "weduw* | beroep | domicilie | enerzijds | anderzijds | hierna verkoper* | hierna koper* | noemen hen | uit echt gescheiden | nationaliteit",
    },
  },
  representation: {
    heading: { anatomy: "vertegenwoordig* | volmacht* | machten", practice: "lastgeving | bevoegdheid* | wie treedt" },
    content: {
      anatomy:
        "hier vertegenwoordigd | vertegenwoordigd | handelend* hoedanigheid | volmacht* | bewindvoerder* | lasthebber*",
      practice:
        "sterkmak* | raad bestuur | gedelegeerd bestuurder | burgemeester | algemeen directeur | gemeentesecretaris | schepen* | voogd | krachtens beslissing | gemeenteraad* besliss* | treedt op | persoonlijk aanwezig | persoonlijk verschenen | bijlagen belgisch staatsblad | zaakvoerder | machtiging vrederechter | wie optreedt | bijstand | niet verschenen | volmacht gehecht | tekent zaakvoerder | beheerders | standregelen",
    },
  },
  capacity: {
    heading: {
      anatomy: "bekwaamheid* | rechtsbekwaamheid | handelingsbekwaamheid | verklaringen bekwaamheid",
      practice: "gegoedheid | huwelijksvermogensstelsel* | huwelijksstelsel*",
    },
    content: {
      anatomy:
        "bekwaam* | onbekwaam verklaard | failliet* | faillissement | collectieve schuldenregeling | gerechtelijke reorganisatie | voorlopig bewind* | gerechtelijk akkoord",
      practice:
        "beschikkingsbevoegd* | staat verlengde minderjarigheid | gerechtelijke raadsman | rechtsbekwaam | vrij beschikken",
    },
  },
  agreement: {
    heading: {
      anatomy: "overeenkomst | verkoop | voorwerp* | koop verkoop | verkoopovereenkomst",
      practice:
        "schenking | toewijzing | verdeling | ruil | toebedeling* | erfpacht* | opstal* | vestiging | afspraken | afspreken | eerste verkoop | tweede verkoop | kavel* | afstand | overdracht | kavels | statuten",
    },
    content: {
      anatomy:
        "verklaart verkopen | verklaren verkopen | verklaart verkocht | verklaren verkocht | gewone waarborgen | waarborg* daad | vrij zuiver onbelast | daad recht | feite recht | verkopen hierbij | verkoopt koper",
      practice:
        "die aanvaardt | die aanvaarden | afgestaan | verkocht hebben | volgend onroerend goed | vrij alle schulden | bevoorrechte hypothecaire | schenkt | wijs toe | ruilen | verdelen | wordt toebedeeld | kavel toegewezen | vestigt recht",
    },
  },
  shares: {
    heading: {
      anatomy: "aanwas | beding aanwas | verhouding* | aandelen",
      practice:
        "rechten partijen | rechten verkopers | onverdeelde rechten | wie koopt | verdeling | verkregen rechten",
    },
    content: {
      anatomy:
        "ieder onverdeelde helft | elk onverdeelde helft | onverdeelde helft | beding aanwas | anticipatieve inbreng | huwgemeenschap | gemeenschappelijk vermogen",
      practice:
        "elk helft | ieder helft | gelijke delen | blote eigendom | vruchtgebruik | honderdsten | kopen ieder | kopen elk | eigen vermogen | onverdeeld* | verhouding",
    },
  },
  description: {
    heading: {
      anatomy: "beschrijving* | omschrijving* | goed | goederen | onroerend goed | beschrijving onroerend",
      practice:
        "aanwijzing* | aanduiding* | gemeente | stad | eerste goed | tweede goed | perceel | lot | gebouw | over welk goed | privatieve* | gemene delen",
    },
    content: {
      anatomy:
        "kadastraal inkomen | gekadastreerd* | kadastraal bekend* | sectie | oppervlakte | gelegen | op met grond aanhorigheden | bij kadaster",
      practice:
        "volgens titel | volgens kadaster | recent kadaster | afdeling | groot | bevattende | omvat* | gelijkvloers | verdieping | palende | grenzend | onroerend bestemming | hierna goed | duizendsten | aandelen gemene delen | slaapkamers | goed genoemd",
    },
  },
  survey_plan: {
    heading: {
      anatomy: "plan meting | opmeting* | meting* | plan | afpaling",
      practice: "opmetingsplan | meetplan | onteigeningsplan | splitsingsplan | landmeter",
    },
    content: {
      anatomy:
        "proces verbaal opmeting | landmeter* | databank plannen | plan* afbakening | opmetingsplan | gereserveerd* perceelsidentificatie* | metingsplan | opgemaakt landmeter*",
      practice: "kleur omrand | staat afgebeeld | plan gehecht | ne varietur",
    },
  },
  title_origin: {
    heading: {
      anatomy: "oorsprong* | eigendomsaanhaling* | eigendomsoorsprong* | herkomst eigendom",
      practice:
        "eigendomstitel* | eigendomsafkomst | eigendomsverklaring | eigendomsverleden | eigenaar werd | afkomst | voorafgaande uiteenzetting",
    },
    content: {
      anatomy:
        "behoorde* toe | behoort toe | behoren toe | oorspronkelijk | destijds | overgeschreven* | aankoop jegens | verkregen bij akte | toebehoord*",
      practice:
        "nalatenschap | overleden | aangifte nalatenschap | erfgenamen | aangekocht* | krachtens akte* | meer dan dertig jaar | dertigjarige | geen andere titel* | wettige erfgena* | zonder testament | boek nummer",
    },
  },
  mortgage_status: {
    heading: {
      anatomy: "hypothecaire toestand | hypotheek* | hypothecair*",
      practice:
        "hypothecaire staat | hypothecaire lasten | schulden lasten | inschrijvingen | bezwaren | lasten hypotheken | vrij onbelast",
    },
    content: {
      anatomy: "hypothecaire toestand | vrij onbelast | handlichting | doorhaling | hypothecaire inschrijving*",
      practice:
        "inschrijving genomen | hypothecaire staat | hypothecair getuigschrift | vrij alle hypotheken | volmacht hypotheek* | zuiver hypotheken | bezwaard | beslag* | in hoofdsom | pandregister | vrij alle schuld | schuld hypotheek | onbelast",
    },
  },
  transfer: {
    heading: {
      anatomy: "eigendom* genot* | eigendom bezit genot | eigendomsoverdracht* | genot* | ingenottreding | eigendom",
      practice:
        "overgang* | risico* | bezit* | sleutels | ingebruikneming | ingebruiktreding | levering | eigendomsovergang | duur | aanvang | voorbehoud vruchtgebruik",
    },
    content: {
      anatomy:
        "eigenaar vanaf heden | eigendom heden | genot | vrije genot | ingenottreding | risico* gaan over | eigendom gaat over",
      practice:
        "vanaf heden eigenaar | afgifte sleutels | meterstanden | tellers | werkelijke inbezitneming | inbezitneming | treden genot | draagt risico | overhandiging sleutels | nutsvoorzieningen",
    },
  },
  occupancy: {
    heading: {
      anatomy: "gebruikstoestand | gebruik | genot gebruik",
      practice: "bezetting | verhuring* | huur* | huurtoestand | pacht* | gebruiker* | bewoning | huurovereenkomst*",
    },
    content: {
      anatomy: "vrij gebruik | verhuurd* | huurprijs | huurder* | huurovereenkomst",
      practice:
        "pachter* | verpacht | leegstaand | onbewoond | bewoont | bewoond door | zonder recht titel | pacht | huurwaarborg | leegstand* | opzegging | staat leeg | bewoning | handelshuur | in gebruik",
    },
  },
  taxes: {
    heading: {
      anatomy: "belasting* | onroerende voorheffing",
      practice: "lasten | heffingen | taksen | grondlasten | grondbelasting",
    },
    content: {
      anatomy: "onroerende voorheffing | belastingen taksen | verhaalbelasting* | belastingen",
      practice:
        "grondbelasting* | pro rata | lopende jaar | lopend jaar | urbanisatiebelasting* | heffingen | wegenuitrusting | gedeelte lopende",
    },
  },
  insurance: {
    heading: { anatomy: "verzekering* | woningverzekering | brandverzekering", practice: "polis* | brand" },
    content: {
      anatomy: "verzekerd* | verzekering* | brand* | polis*",
      practice:
        "verzekeringsovereenkomst | premie* | verzekeringsmaatschappij | opzeggen verzekering | blokpolis | bouwplaatsrisico*",
    },
  },
  condition_of_property: {
    heading: {
      anatomy: "toestand | staat goed | staat | staat goederen | oppervlakte | maat",
      practice:
        "gebreken | afmetingen | verborgen gebreken | vrijwaring | toestand goed | maat vrijwaring | conformiteit",
    },
    content: {
      anatomy:
        "staat waarin | toestand waarin | verborgen gebreken | een twintigste | eentwintigste | oppervlakte niet gewaarborgd | verschil maat | zonder waarborg",
      practice:
        "zichtbare gebreken | verschil min meer | al ware | kopers verklaren goed | bezocht | niet gewaarborgd | vijf procent | genoegzaam* kennen | ouderdom | gebreken | zoals ligt | goede slechte hoedanigheden | afgestaan toestand | hun toestand | binnenmaten",
    },
  },
  servitudes: {
    heading: {
      anatomy: "erfdienstbaarhe* | erfdienstbaarheden bijzondere voorwaarden | gemeenschappen | gemeenheid*",
      practice: "dienstbaarheden | gemene muren | muren | muren | bijzondere voorwaarden titel* | muurgemeenheid",
    },
    content: {
      anatomy:
        "erfdienstbaarhe* | heersende lijdende | actieve passieve | zichtbare onzichtbare | voortdurende | gemene muren | gemeenheid",
      practice:
        "recht doorgang | recht overgang | uitweg | afsluitingen | letterlijk | bijzondere voorwaarde* titel | scheidsmuur | scheidingsmuur | gesteld rechten plichten",
    },
  },
  condominium: {
    heading: {
      anatomy:
        "mede eigendom | basisakte* | gedwongen mede eigendom | statuten | statuten gebouw | vereniging mede eigenaars",
      practice:
        "syndicus | gemene lasten | reglement mede eigendom | reglement inwendige orde | gemeenschappelijke lasten | appartementsmede eigendom | schulden mede eigendom | algemene vergadering",
    },
    content: {
      anatomy:
        "syndicus | vereniging mede eigenaars | basisakte | reservekapitaal | mede eigendom | algemene vergadering | reservefonds",
      practice:
        "werkkapitaal | gemene delen | gedwongen mede eigendom | reglement mede eigendom | gemeenschappelijke lasten | statuten gebouw",
      law: "artikel 3 94 | artikel 577 | 577 11",
    },
  },
  decennial_liability: {
    heading: { anatomy: "tienjarige aansprakelijkheid", practice: "aansprakelijkheid aannemer* | waarborg aannemer*" },
    content: {
      anatomy: "tienjarige aansprakelijkheid",
      law: "artikel 1792 | 1792 2270 | 2270",
      practice: "definitieve oplevering | voorlopige oplevering | wet peeters | aannemer* architect*",
    },
  },
  planning: {
    heading: {
      anatomy: "stedenbouw* | ruimtelijke ordening* | stedebouw* | stedenbouwkundig* | administratieve toestand",
      practice:
        "stedenbouwkundige inlichtingen | bestemming | bestuurlijke toestand | administratief statuut | vergunning* | omgevingsvergunning* | verkaveling* | onroerende inlichtingen | administratief* | administratieve bepalingen",
    },
    content: {
      anatomy:
        "stedenbouwkundig uittreksel | gewestplan | woongebied | agrarisch gebied | as builtattest | stedenbouwkundige vergunning* | stedenbouwkundig*",
      law: "vlaamse codex ruimtelijke | codex ruimtelijke ordening | ruimtelijke ordening | artikel 5 2 1 | artikel 4 2 1 | wet negenentwintig maart | stedebouw*",
      practice:
        "omgevingsvergunning | verkavelingsvergunning | dagvaarding | plannenregister | vergunningenregister | bijzonder plan aanleg | rooilijn* | ruimtelijk uitvoeringsplan | bouwvergunning | stedenbouwkundige inbreuk*",
    },
  },
  government_measures: {
    heading: {
      anatomy: "overheidsmaatregelen | niet bescherming | onteigening* | verklaring niet bescherming",
      practice:
        "erfgoed | onroerend erfgoed | bescherming | monumenten | maatregelen overheid* | beschermd* | rooilijn onteigening",
    },
    content: {
      anatomy: "onteigening* | onteigeningsplan | onteigeningsmaatregel* | beschermd* | monument*",
      law: "onroerenderfgoeddecreet | onroerend erfgoed | decreet drie maart",
      practice:
        "inventaris onroerend erfgoed | leegstand* verwaarloz* | rooilijn* | inneming | ongeschikt onbewoonbaar | landschap* | bouwkundig erfgoed | stadsgezicht* dorpsgezicht*",
    },
  },
  preemption: {
    heading: {
      anatomy: "voorkooprecht* | recht voorkoop | voorkoop | voorkeur*",
      practice: "vlaamse voorkooprechten | recht voorkeur | wederinkoop | recht wederinkoop | voorkeurrecht*",
    },
    content: {
      anatomy: "voorkooprecht* | recht voorkoop | voorkeurrecht* | recht wederinkoop",
      law: "pachtwet | vlaamse codex wonen | artikel 85 vlaamse wooncode",
      practice:
        "e voorkooploket | voorkooploket | geografisch themabestand | themabestand | begunstigde* voorkoop* | niet verlangt | verlangt kopen | ziet af | afgezien | verzaakt | wenst kopen",
    },
  },
  forest: {
    heading: { anatomy: "bosdecreet | bos | bossen", practice: "natuur bos | natuurdecreet" },
    content: {
      law: "bosdecreet | decreet dertien juni | boswetboek",
      anatomy: "bos zin bosdecreet | bosbeheer* | bosbeheersplan",
      practice: "bebost* | ontbossing | agentschap natuur bos | kapmachtiging",
    },
  },
  soil: {
    heading: {
      anatomy: "bodem* | bodemtoestand | bodemdecreet | bodemattest | bodemsanering",
      practice: "grond verontreiniging | risicogrond* | bodemverontreiniging | bodemgesteldheid",
    },
    content: {
      anatomy: "bodemattest* | ovam | risicogrond* | risico inrichting* | bodemverontreiniging",
      law: "bodemdecreet | bodemsaneringsdecreet | decreet bodemsanering | vlarebo | decreet tweeentwintig februari",
      practice:
        "geen gegevens beschikbaar | inhoud bodemattest | grondverontreiniging | grondverzet | register verontreinigde gronden",
    },
  },
  flood: {
    heading: {
      anatomy: "overstroming* | overstromingsgebied* | watertoets | p score",
      practice:
        "water | informatieplicht overstroming* | waterwetboek | oeverzone* | integraal waterbeleid | watergevoelig*",
    },
    content: {
      anatomy:
        "overstromingsgevoelig* | overstromingsgebied* | oeverzone* | p score | g score | mogelijk overstromingsgevoelig | effectief overstromingsgevoelig",
      law: "integraal waterbeleid | waterwetboek | artikel 129 wet verzekeringen | decreet achttien juli",
      practice: "overstroming* | risicozone* overstroming* | watertoets* | pluviaal | fluviaal",
    },
  },
  energy: {
    heading: {
      anatomy: "energieprestatie* | energieprestatiecertificaat | epc | kengetal | energie",
      practice: "energielabel | renovatieverplichting | renovatieplicht",
    },
    content: {
      anatomy: "energieprestatiecertificaat | epc | kengetal | energieprestatie*",
      law: "energiedecreet | energiebesluit",
      practice: "energiedeskundige | kwh m2 | label | renovatieverplichting | unieke code",
    },
  },
  electricity: {
    heading: {
      anatomy: "keuring elektric* | elektrische installatie* | elektric*",
      practice: "electric* | laagspanning",
    },
    content: {
      anatomy: "elektrische installatie* | keuring* | controleonderzoek",
      law: "areai | arei | algemeen reglement elektrische | artikel 276 bis",
      practice:
        "erkend organisme | proces verbaal onderzoek | achttien maanden | voldoet niet | keuringsverslag | schakelaar",
    },
  },
  oil_tank: {
    heading: {
      anatomy: "stookolietank* | stookolie* | mazouttank*",
      practice: "tank | brandstoftank* | stookolieketel",
    },
    content: {
      anatomy: "stookolietank* | stookolie* | mazout*",
      law: "vlarem*",
      practice: "groene dop | ingegraven | conformiteitsattest | liter | buiten gebruik gesteld | brandstoftank*",
    },
  },
  post_intervention_file: {
    heading: { anatomy: "postinterventiedossier | post interventiedossier", practice: "pid | interventiedossier" },
    content: {
      anatomy: "postinterventiedossier | post interventiedossier",
      law: "tijdelijke mobiele bouwplaatsen | koninklijk besluit vijfentwintig januari",
      practice: "een mei tweeduizend | veiligheidscoordinator | aannemers werken",
    },
  },
  asbestos: {
    heading: { anatomy: "asbestattest | asbest*", practice: "asbestinventaris*" },
    content: {
      anatomy: "asbestattest* | asbest*",
      practice: "asbestdeskundige | asbestinventaris* | asbestveilig | asbesthoudend*",
    },
  },
  other_technical: {
    heading: {
      anatomy: "rookmelder* | zonnepanelen | alarminstallatie | centrale verwarming | privewaterafvoer",
      practice:
        "technische* | riolering | keuring privewaterafvoer | woningkwaliteit | septische put | conformiteitsattest | verwarming | waterafvoer | afkoppeling | groenestroomcertificat* | techniek",
    },
    content: {
      anatomy: "rookmelder* | zonnepanelen | alarminstallatie | privewaterafvoer",
      practice:
        "rookdetector* | omvormer | groenestroomcertifica* | septische put | riolering | keuringsattest | omgevingsvergunning klasse | verwarmingsketel | regenwaterput",
    },
  },
  price: {
    heading: {
      anatomy: "prijs | verkoopprijs | koopprijs | koopsom",
      practice:
        "waarde | opleg | canon | schatting | instelprijs | inzet | vergoeding | prijs kwijting | waardering* | cijns | pachtprijs | kostprijs",
    },
    content: {
      anatomy: "voor prijs | prijs van | tegen prijs | koopprijs | mits prijs | som van",
      practice:
        "instelprijs | toegewezen bedrag | prijs bedraagt | geschat | aangenomen mits | hoogste bod | opleg | canon | kosteloos | zonder vergoeding | openbaar nut | mits som | loten gelijk",
    },
  },
  payment: {
    heading: {
      anatomy: "kwijting | betaling* | herkomst gelden | voorschot* | waarborg*",
      practice: "kwitantie | betaalwijze | betaling prijs | vereffening | financiering | betalingswijze | afrekening",
    },
    content: {
      anatomy: "kwijting | voorschot* | rekening* | herkomst gelden | waarborg* betaald | eigen middelen",
      law: "witwas* | artikel 66 wet",
      practice:
        "saldo | overschrijving rekening | cheque* | kwitantie | ontvangen hebben | betaald | derdenrekening | rekeningnummer | iban | nalatigheidsintrest* | dubbele kwijting | erkennen genoten | erkent ontvangen | erkennen ontvangen | genoten hebben | vereffend",
    },
  },
  costs: {
    heading: { anatomy: "kosten* | kosten rechten erelonen", practice: "aktekosten | erelonen | ereloon | onkosten" },
    content: {
      anatomy: "kosten rechten erelonen | kosten | erelonen | ereloon",
      practice:
        "ten laste koper* | ten laste kopers | uitgifte | zegels | leveringskosten | provisie | kosten akte | afleveringskosten | onkosten",
    },
  },
  suspensive_conditions: {
    heading: {
      anatomy: "opschortende voorwaarde* | opschortend*",
      practice:
        "vervulde voorwaarden | voorwaarden compromis | financieringsvoorwaarde | ontbindende voorwaarde* | opschorting",
    },
    content: {
      anatomy: "opschortende voorwaarde* | krediet* bekomen | bekomen krediet",
      practice:
        "hypothecair krediet | voorwaarde vervuld | voorwaarde* vervuld* | lening | weigering | aangetekend* schrijven | opschortend* | verkrijging krediet | voorwaarde overeenkomst | is vervuld",
    },
  },
  registry_dispensation: {
    heading: {
      anatomy: "ontslag ambtshalve inschrijving | ambtshalve inschrijving | ontslag",
      practice: "hypotheekbewaarder | hypotheekkantoor | rechtszekerheid | ontslag inschrijving",
    },
    content: {
      anatomy: "ambtshalve inschrijving | ontslag* | hypotheekbewaarder ontslag* | inschrijving te nemen",
      practice:
        "hypotheekbewaarder | algemene administratie patrimoniumdocumentatie | patrimoniumdocumentatie | inschrijving nemen | welke reden ook | welkdanige reden | geen ambtshalve",
    },
  },
  fiscal: {
    heading: {
      anatomy:
        "pro fisco | fiscale verklaringen | fiscale* | registratierechten | teruggave | meeneembaarheid | vermindering* | klein beschrijf",
      practice:
        "bewimpeling* | registratie | belasting toegevoegde waarde | btw | verkooprecht* | registratiebelasting | fiscaal | fiscus | schenkbelasting | voorlezing",
    },
    content: {
      anatomy:
        "pro fisco | bewimpeling | meeneembaarheid | teruggave | klein beschrijf | verminderd* registratierecht* | abattement | enige eigen woning",
      law: "artikel 203 | artikel tweehonderd drie | wetboek registratierechten | registratierechten | wetboek toegevoegde waarde | vlaamse codex fiscaliteit | artikel 184bis | artikel 2 9 | artikel 212 | artikel 62 | artikel 73 | artikel 3 18",
      practice:
        "belastingplichtig* | btw plichtig* | belasting toegevoegde waarde | verkooprecht | verlaagd* recht* | tarief | verdeelrecht | fiscaal misbruik",
    },
  },
  final_declarations: {
    heading: {
      anatomy:
        "slotverklaring* | keuze woonplaats | woonplaats* | bevestiging identiteit | burgerlijke stand | taal | recht geschriften | identiteit*",
      practice:
        "slotbepaling* | diverse verklaringen | slot | woonstkeuze | woonstkeus | woonplaatskeuze | identiteit partijen | bevestiging | onpartijdigheid | raadgeving",
    },
    content: {
      anatomy:
        "keuze woonplaats | kiezen woonplaats | woonplaats gekozen | identiteit | burgerlijke stand | recht geschriften | identiteitskaart* | bevestigt identiteit",
      law: "wet ventose | ventosewet | organieke wet notariaat | artikel 9 paragraaf 1",
      practice:
        "woonstkeuze | kiest woonplaats | eigenschaft | tegenstrijdige belangen | vrije keuze notaris | vijftig euro | ontwerp akte | stukken burgerlijke | rijksregister* | trouwboekje | waarborgt namen | namen voornamen geboorteplaats*",
    },
  },
  closing: {
    heading: { anatomy: "waarvan akte | waarvan proces verbaal", practice: "slot | ondertekening | akte verleden" },
    content: {
      anatomy:
        "waarvan akte | verleden te | opgemaakt te | na voorlezing | voorlezing toelichting | opgemaakt drie exemplaren | datum als boven",
      practice:
        "datum als hoger | ondertekend | getekend | gedaan verleden | gedeeltelijke voorlezing | integrale voorlezing | exemplaren | evenveel exemplaren | ten kantore | plaats datum | met mij notaris | hebben partijen | drie exemplaren | twee exemplaren | vier exemplaren | zoveel exemplaren | elke partij erken* | verklaart exemplaar | erkent exemplaar | ontvangen hebben exemplaar | gelezen goedgekeurd | volgen handtekeningen | handtekening* | in origineel | geschorst | verdaagd | voorzitter sluit | vergadering gesloten | gesloten | opgesteld bladzijde* | opgesteld bladzijden | ondertekenen",
    },
  },
  annexes: {
    heading: {
      anatomy: "bijlage* | geregistreerd*",
      practice: "gehecht | aanhangsels | registratierelatie | vermelding registratie | melding registratie",
    },
    content: {
      anatomy: "geregistreerd* | boek blad vak | ontvangen | bijlage*",
      practice:
        "verzending* | renvooi* | ontvanger | registratiekantoor | bladen | blad vak | gehecht* | inspecteur | aanwezend ontvanger | melding registratie | rekeninguittreksel",
    },
  },
  special_conditions: {
    heading: {
      anatomy:
        "bijzondere voorwaarden | bijzondere bedingen | lasten voorwaarden | overeenkomst kopers | verkoopsvoorwaarden",
      practice:
        "afspraken kopers | schuldvordering | lasten voorwaarden | bijzonder bedongen | bijzondere afspraken | algemene voorwaarden | niet uitvoering | sancties | geschillen | biedingen | bieden | terugkeer | beding terugkeer | vervreemdingsverbod | roerende goederen | verplichtingen | ontbinding | nalatigheid | bemiddeling | definities | volmachten | last",
    },
    content: {
      practice:
        "bijzondere voorwaarde* | conventionele terugkeer | terugkeer | schadevergoeding | bouwplicht* | ontbinding | op straffe | bieder* | bieding* | strafbeding | boete | verbindt zich | verbinden zich | roerende goederen | verboden | vervreemden | op straf",
    },
  },
  other: {
    heading: {
      practice:
        "voorafgaand* | inleiding | algemeen | gezinswoning | verwijzing* | vrije keuze | informatie | toelichting | onderhandse overeenkomst | voorafgaande verklaringen | privacy | verwerking persoonsgegevens",
    },
    content: {
      practice: "gegevensbescherming | persoonsgegevens | voorafgaande overeenkomst | compromis | uiteengezet",
    },
  },
};
