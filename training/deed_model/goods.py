"""Nouns that name goods, in groups of one gender and one kind: a word may stand for another of its group without its article or its neighbours turning wrong."""

GROUPS = {
    "nl": """
        appartement, duplexappartement, dakappartement, hoekappartement, gelijkvloersappartement, assistentieappartement, handelsappartement, vakantieappartement
        woning, rijwoning, eengezinswoning, werkmanswoning, bel-etagewoning, hoekwoning, gezinswoning, tussenwoning, burgerwoning, arbeiderswoning, conciërgewoning, hoeve, villa, fermette, bungalow, pastorie, stadswoning, tweegezinswoning
        huis, woonhuis, herenhuis, rijhuis, landhuis, burgerhuis, werkmanshuis, handelshuis, renteniershuis, opbrengsthuis, hoekhuis, boerenhuis, buitenhuis, vissershuis
        garage, garagebox, autostaanplaats, parkeerplaats, staanplaats, berging, bergplaats, fietsenberging, carport, kelder, stalling, buitenstaanplaats
        terras, dakterras, zonneterras, balkon, tuinhuis, poolhouse, afdak
        tuin, voortuin, stadstuin, moestuin, siertuin, koer, zolder, binnenkoer, veranda, oprit
        stal, schuur, loods, hangar, werkplaats, landbouwloods, koestal, paardenstal, graanschuur, machineloods, opslagplaats, serre, wagenloods
        weide, hooiweide, akker, boomgaard, heide, landbouwgrond, bouwgrond, grond, paardenweide
        perceel bouwgrond, perceel bouwland, perceel weiland, perceel tuin, perceel bos, perceel grond, perceel landbouwgrond, perceel hooiland, perceel industriegrond, perceel boomgaard
        handelsruimte, winkelruimte, kantoorruimte, bedrijfsruimte, horecazaak, handelszaak, praktijkruimte, toonzaal
        atelier, magazijn, bedrijfsgebouw, nijverheidsgebouw, kantoorgebouw, handelspand, handelsgelijkvloers, winkelpand, industriegebouw
    """,
    "fr": """
        appartement, duplex, studio, appartement duplex, appartement de rapport, flat, loft, penthouse
        maison, maison d'habitation, maison de commerce, maison ouvrière, maison de ville, maison unifamiliale, maison de maître, villa, fermette, ferme, maison de campagne, maison mitoyenne, maison de rapport, maison bourgeoise
        garage, emplacement de parking, parking, box, emplacement de stationnement, carport, box de garage, car-port, emplacement pour voiture
        cave, cave à vin, terrasse, cour, courette, remise, réserve, buanderie, véranda, piscine, loge, chaufferie
        jardin, jardinet, potager, grenier, balcon, verger, abri de jardin, auvent
        pâture, prairie, terre, parcelle de terrain, bande de terrain, terre de culture, pâture plantée, prairie de fauche, lande, parcelle boisée
        terrain, terrain à bâtir, pré, bois, verger, terrain boisé, terrain industriel, terrain agricole, étang, bosquet
        grange, étable, écurie, bergerie, porcherie, laiterie
        hangar, atelier, entrepôt, bâtiment industriel, hall, bâtiment agricole, local commercial, rez-de-chaussée commercial, immeuble de bureaux, dépôt, magasin, chalet, bungalow, pavillon
        terres, prairies, pâtures, parcelles de terrain, terres de culture
    """,
    "de": """
        wohnung, eigentumswohnung, neubauwohnung, dachwohnung, mietwohnung, erdgeschosswohnung, ferienwohnung, maisonettewohnung
        haus, wohnhaus, einfamilienhaus, ferienhaus, mehrfamilienhaus, bauernhaus, reihenhaus, zweifamilienhaus, landhaus, geschäftshaus, backsteinhaus, apartment, bürgerhaus
        keller, kellerraum, stellplatz, speicher, autostellplatz, balkon, dachboden, einstellplatz, abstellraum, carport, weinkeller
        garage, terrasse, doppelgarage, dachterrasse, loggia, tiefgarage
        garten, hausgarten, vorgarten, obstgarten, gemüsegarten, ziergarten, hof, hofraum, innenhof
        scheune, stallung, halle, werkhalle, lagerhalle, feldscheune, werkstatt, maschinenhalle, reithalle, remise
        stall, schuppen, anbau, geräteschuppen, kuhstall, pferdestall, unterstand
        wiese, weide, obstwiese, pferdeweide, heidefläche, ackerfläche, mähwiese, parzelle
        wald, fichtenwald, bauplatz, acker, laubwald, geländestreifen, wiesenstreifen, teich, weiher
        ackerland, bauland, gelände, ödland, gartenland, grundstück, baugrundstück, industriegelände, weideland
    """,
}


def read_groups() -> dict[str, dict[str, tuple[str, ...]]]:
    """{language: {word: the words of its group}}, lower case."""
    out: dict[str, dict[str, tuple[str, ...]]] = {}
    for language, text in GROUPS.items():
        rows = [tuple(word.strip() for word in line.split(",")) for line in text.splitlines() if line.strip()]
        out[language] = {word: row for row in rows for word in row}
    return out
