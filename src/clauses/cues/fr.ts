import type { CueTable } from "./cue-table.ts";

/** French cues. */
export const FRENCH_CUES: CueTable = {
  header: {
    heading: {
      practice:
        "acte vente | vente* | donation* | partage | echange | acte base | bail emphyteotique | compromis vente | etude notaire* | adjudication",
    },
    content: {
      anatomy:
        "repertoire* | rep | dossier* | droit ecriture | droits enregistrement calcules | hyp | premier feuillet | acte n | etude",
      practice:
        "notaires associes | minute | expedition | premier role | bureau hypotheques | bureau securite juridique | transcription",
    },
  },
  opening: {
    heading: { practice: "proces verbal | acte recu | date" },
    content: {
      anatomy:
        "an deux mil* | an mil* | par devant | pardevant | devant nous | devant moi | notaire residence | notaire associe* | intervention maitre | exercant fonction* | maitre*",
      practice:
        "ont comparu | a comparu | ce jour | aujourd hui | canton | notaire instrumentant | assistee maitre | devant le notaire | soussigne notaire | devant nous | transporte",
    },
  },
  parties: {
    heading: {
      anatomy:
        "ont comparu | a comparu | comparu* | comparution* | soussignes | entre soussignes | designation vendeur | vendeur* | acquereur* | acheteur*",
      practice:
        "parties* | part | une part | autre part | donateur* | donataire* | comparants | venderesse* | bailleur* | emphyteote* | superficiaire* | tresfoncier* | cedant* | cessionnaire* | copartageant* | echangiste* | poursuivant* | identite parties | requerant* | comparaissent | se sont presentes | proprietaire sol | proprietaire | identification parties | vendre | acquerir | pour vendre | pour acquerir | requete",
    },
    content: {
      anatomy:
        "ci apres | ci apres denomme* | registre national | ne a | nee a | epoux | epouse | domicilie* | numero national | regime legal | separation biens | contrat mariage | siege social | ayant siege | cohabitation legale",
      practice:
        "demeurant | celibataire | veuf | veuve | divorce* | profession | d une part | d autre part | denomme* | nationalite | bce | numero entreprise | marie*",
    },
  },
  representation: {
    heading: {
      anatomy: "representation* | pouvoirs | procuration*",
      practice: "mandat | mandataire* | interprete | intervention",
    },
    content: {
      anatomy:
        "represente* | ici represente* | procuration* | vertu pouvoirs | administrateur personne biens | administrateur biens | mandataire*",
      practice:
        "se portant fort | administrateur delegue | bourgmestre | echevin | directeur general | conseil communal | deliberation | gerant | tuteur | autorise* juge paix | ordonnance juge | moniteur belge | liquidateur | ne comparait pas | intervient gerant | assistance | assiste | agit | pas present | son gerant | deux administrateurs | conformement statuts | comparait par",
    },
  },
  capacity: {
    heading: {
      anatomy: "capacite* | declarations signataires",
      practice: "etat capacite | declarations capacite | regimes matrimoniaux | aptitude | declarations preliminaires",
    },
    content: {
      anatomy:
        "capable* | incapacite | faillite | reglement collectif dettes | administrateur provisoire | reorganisation judiciaire",
      practice:
        "conseil judiciaire | libre disposition | disposer librement | minorite prolongee | declarees capables | concordat | dessaisi* | sont maries | separes biens",
    },
  },
  agreement: {
    heading: {
      anatomy: "vente | convention* | objet | objet vente",
      practice:
        "donation | adjudication | partage | attribution* | echange | emphyteose | superficie | constitution | cession | premiere vente | deuxieme vente | lot* | engagement | operation | accord | les conventions | objet contrat",
    },
    content: {
      anatomy:
        "vend* garanties ordinaires | quitte libre | garanties ordinaires | declare* vendre | declarent vendre | declare* avoir vendu | garantie* droit",
      practice:
        "qui accepte* | vendre ceder transporter | sous garanties | toutes charges | cede* | donne | donation entre vifs | adjuge | attribue* | lesquels | lequel a | lesquelles | bien ci apres decrit | bien suivant | bien immeuble suivant | constitue droit | se partagent",
    },
  },
  shares: {
    heading: {
      anatomy: "clause accroissement | accroissement | tontine",
      practice: "parts | droits | droits respectifs | parts respectives | quotites | proportion* | parts accroissement",
    },
    content: {
      anatomy: "moitie indivise | chacun moitie | pleine propriete | clause accroissement | accroissement",
      practice:
        "parts egales | usufruit | nue propriete | indivise* | quotite* | proportion* | concurrence | communaute | acquierent | achetent | quarts | parts viriles | indivision | acquerant concurrence | achetent chacun | acquis moitie | moitie chacun",
    },
  },
  description: {
    heading: {
      anatomy: "description* | designation* | objet adjudication | bien vendu | biens | bien",
      practice:
        "immeuble* | commune | ville | masse | lots | lot | parties privatives | premier bien | second bien | biens partager | territoire | le bien | quotites parties communes",
    },
    content: {
      anatomy:
        "revenu cadastral | cadastre* | section | contenance | sis | sise | superficie selon | cadastree* | division",
      practice:
        "selon titre | extrait cadastral | tenant* aboutissant* | joignant | comprenant | rez chaussee | chambres | etage | immeuble destination | parties communes | milliemes | avec dependances | sur avec terrain | parcelle | maison | ainsi designe | matrice cadastrale",
    },
  },
  survey_plan: {
    heading: {
      anatomy: "plan | rappel plan | mesurage",
      practice: "bornage | plans | arpentage | plan mesurage | division",
    },
    content: {
      anatomy: "plan dresse | geometre expert | base donnees plans delimitation | plans delimitation | geometre*",
      practice:
        "liseré | lisere | teinte | sous teinte | proces verbal mesurage | mesurage | bornage | identifiant parcellaire | plan annexe | ne varietur | croquis | arpenteur* | bornee* | limite*",
    },
  },
  title_origin: {
    heading: {
      anatomy: "origine propriete | origine*",
      practice:
        "etablissement propriete | titre* propriete | titre | propriete depuis | expose prealable | antecedents | titre vendeur",
    },
    content: {
      anatomy:
        "originairement | originellement | appartenait* | appartenant | appartient | transcrit* | acquis aux termes | pour avoir acquis",
      practice:
        "succession | decede* | heritier* | legataire* | acte notaire | depuis plus trente | trentenaire | autre titre | expedition presentes | suivant acte | declaration succession | ab intestat | recueilli | proprietaire* pour",
    },
  },
  mortgage_status: {
    heading: {
      anatomy: "situation hypothecaire | hypotheque* | hypothecaire*",
      practice: "charges hypothecaires | etat hypothecaire | inscriptions | liberte hypothecaire | mainlevee | purge",
    },
    content: {
      anatomy:
        "situation hypothecaire | quitte libre | mainlevee | inscription* hypothecaire* | etat hypothecaire | radiation",
      practice:
        "inscription prise | certificat hypothecaire | privilege* hypotheque* | libre toute inscription | mandat hypothecaire | creancier* | principal | saisie* | registre gages | ouverture credit | greve | degreve*",
    },
  },
  transfer: {
    heading: {
      anatomy:
        "propriete | propriete jouissance | occupation jouissance | transfert propriete* | jouissance* | jouissance risques",
      practice:
        "transfert* | entree jouissance | entree possession | prise possession | risques | propriete risques | mutation | effets vente | duree | remise cles | reserve usufruit | propriete possession",
    },
    content: {
      anatomy:
        "propriete jouissance | aura propriete | auront propriete | jouissance | transfert propriete | entree jouissance | risques",
      practice:
        "compter ce jour | a dater | dater ce jour | remise cles | cles | compteurs | prise possession reelle | libre disposition | jouissance reelle | index | abonnements",
    },
  },
  occupancy: {
    heading: {
      anatomy: "occupation",
      practice: "baux | bail* | location* | situation locative | baux cours | occupation bien | occupants | bail ferme",
    },
    content: {
      anatomy: "libre occupation | libre* occupation | loue* | bail* | loyer* | locataire*",
      practice:
        "preneur | fermier* | inhabite* | occupe* | bailleur | conge | garantie locative | inoccupe* | vide occupation | occupant*",
    },
  },
  taxes: {
    heading: {
      anatomy: "contributions taxes | contributions* | precompte immobilier | impots* | taxes*",
      practice: "charges fiscales | impositions | contributions impots",
    },
    content: {
      anatomy: "precompte immobilier | impots | taxes | contributions",
      practice:
        "impositions | prorata | annee cours | exercice cours | contribution fonciere | quote part precompte | taxe communale | taxe voirie | recouvrement | impot foncier",
    },
  },
  insurance: {
    heading: { anatomy: "assurance* | risques assurance*", practice: "incendie | police*" },
    content: {
      anatomy: "assurance* | assure* | incendie",
      practice: "police* | prime* | compagnie | contrat* assurance | perils | risques chantier",
    },
  },
  condition_of_property: {
    heading: {
      anatomy: "etat bien | superficie | etat",
      practice:
        "contenance | vices | etat contenance | garantie | etat biens | vices caches | etat lieux | defauts | conformite",
    },
    content: {
      anatomy:
        "etat lequel | etat actuel | vingtieme | un vingtieme | vices caches | contenance garantie | superficie garantie | etat ou",
      practice:
        "vices apparents | difference plus moins | sans garantie | bien connaitre | vetuste | recours | vice* construction | erreur designation | visite | merule | profit perte | tel qu il se trouve | s etendent | se comportent | vices sol | sans recours",
    },
  },
  servitudes: {
    heading: {
      anatomy: "servitude* | servitudes mitoyennetes | mitoyennete* | conditions speciales",
      practice: "conditions particulieres titre | servitudes conditions | cloture*",
    },
    content: {
      anatomy: "servitude* | actives passives | apparentes occultes | continues discontinues | mitoyennete*",
      practice:
        "droit passage | textuellement | stipule* | subroge* droits obligations | sauf faire valoir | fonds dominant | fonds servant | cloture* | litteralement",
    },
  },
  condominium: {
    heading: {
      anatomy: "copropriete* | acte base* | association coproprietaires | statuts*",
      practice:
        "syndic | charges communes | charges copropriete | reglement copropriete | copropriete forcee | statuts immeuble | assemblee generale | reglement ordre interieur | parties communes | vie dans parc",
    },
    content: {
      anatomy: "association coproprietaires | syndic | fonds reserve | acte base | copropriete",
      law: "article 3 94 | article 577 | 577 11",
      practice:
        "fonds roulement | reglement copropriete | assemblee generale | charges communes | parties communes | statuts immeuble",
    },
  },
  decennial_liability: {
    heading: {
      anatomy: "responsabilite decennale | garantie decennale",
      practice: "responsabilite constructeurs | garantie constructeurs | responsabilite entrepreneur*",
    },
    content: {
      anatomy: "decennale* | responsabilite decennale",
      law: "articles 1792 | 1792 2270 | 2270",
      practice: "reception provisoire | reception definitive | entrepreneur* architecte* | loi breyne | loi peeters",
    },
  },
  planning: {
    heading: {
      anatomy:
        "urbanisme* | renseignements urbanistiques | situation urbanistique | informations situation urbanistique | equipement* | amenagement territoire",
      practice:
        "urbanistique* | statut administratif | permis urbanisme | lotissement | clauses administratives | situation administrative | police immeuble | dispositions administratives | partie administrative | mentions codt",
    },
    content: {
      anatomy:
        "renseignements urbanistiques | plan secteur | zone habitat | permis urbanisme | zone agricole | urbanisme | certificat urbanisme",
      law: "codt | cwatup* | cobat | code developpement territorial | code wallon amenagement | article d iv | amenagement territoire | loi vingt neuf mars",
      practice:
        "permis lotir | permis urbanisation | permis batir | schema developpement | plan communal amenagement | infraction* urbanistique* | equipement epuration | voirie equipee | schema orientation | plan regional affectation | actes travaux",
    },
  },
  government_measures: {
    heading: {
      anatomy: "expropriation* | monuments sites | alignement* | emprise* | expropriation monuments",
      practice: "classement* | patrimoine* | mesures administratives | zone protegee",
    },
    content: {
      anatomy: "expropriation* | classe* | monuments | alignement | emprise | sauvegarde",
      law: "code wallon patrimoine | cowap",
      practice:
        "arrete expropriation | inventaire patrimoine | site activite economique | revitalisation urbaine | renovation urbaine | insalubr* | liste sauvegarde | abandon*",
    },
  },
  preemption: {
    heading: {
      anatomy: "droit preemption* | preemption* | droit preference | preemption preference",
      practice: "droits preemption | preference | remere | pacte preference",
    },
    content: {
      anatomy: "droit preemption | preemption | droit preference | preference",
      law: "bail ferme | code wallon agriculture | article d 358",
      practice:
        "observatoire foncier | remere | option achat | perimetre preemption | faculte rachat | notification* preemption | renonce* droit | exercer droit | souhaite acquerir",
    },
  },
  forest: {
    heading: { anatomy: "code forestier", practice: "bois* | forestier* | natura 2000 | foret*" },
    content: {
      law: "code forestier | natura 2000 | regime forestier",
      practice: "boise* | bois foret* | departement nature forets | coupe* | plantation* | peuplement*",
    },
  },
  soil: {
    heading: {
      anatomy: "sol | gestion assainissement sol* | etat sol | assainissement sol* | banque donnees etat sols",
      practice: "pollution* | attestation sol | sols | statut sol",
    },
    content: {
      anatomy:
        "banque donnees etat sols | bdes | extrait conforme | attestation sol | assainissement sols | bruxelles environnement | ibge",
      law: "decret sols | decret cinq decembre | ordonnance cinq mars | gestion assainissement | decret premier mars | decret 1er mars | decret gestion sols",
      practice:
        "couleur lavande | couleur peche | pollution* | inventaire etat sol | categorie | pollue* | titulaire obligations",
    },
  },
  flood: {
    heading: {
      anatomy: "zones inondables | zone inondable | alea inondation | inondation*",
      practice: "inondations | risque inondation | eau",
    },
    content: {
      anatomy: "alea inondation | zones inondables | inondation* | inondable*",
      law: "loi assurances quatre avril | article 129",
      practice:
        "alea faible | alea moyen | alea eleve | cartographie | debordement cours | ruissellement | axe ruissellement",
    },
  },
  energy: {
    heading: {
      anatomy: "performance energetique* | peb | certificat peb",
      practice: "energie* | audit energetique | energetique",
    },
    content: {
      anatomy: "certificat peb | performance energetique | certificateur* | peb",
      practice:
        "classe energetique | consommation theorique | kwh m2 | espec | energie primaire | code unique | validite dix",
    },
  },
  electricity: {
    heading: {
      anatomy: "controle installation electrique | installation electrique | electric*",
      practice: "electrique*",
    },
    content: {
      anatomy: "installation electrique | controle | proces verbal controle",
      law: "reglement general installations electriques | rgie | article 276bis",
      practice:
        "organisme agree | dix huit mois | ne repond pas | non conforme | conforme prescriptions | visite controle | compteur electricite | reseau electrique",
    },
  },
  oil_tank: {
    heading: {
      anatomy: "citerne* mazout | citerne* | citerne mazout gaz",
      practice: "mazout | reservoir* | citernes hydrocarbures",
    },
    content: {
      anatomy: "citerne* | mazout",
      practice: "trois mille litres | 3 000 litres | etancheite | reservoir* | litres | hydrocarbure* | combustible",
    },
  },
  post_intervention_file: {
    heading: { anatomy: "dossier intervention ulterieure* | diu", practice: "dossier ulterieur" },
    content: {
      anatomy: "dossier intervention ulterieure | diu",
      law: "arrete royal vingt cinq janvier | arrete royal 25 janvier | chantiers temporaires mobiles",
      practice: "premier mai deux mille un | 1er mai 2001 | coordinateur* | travaux entrepreneur*",
    },
  },
  asbestos: {
    heading: { practice: "amiante*" },
    content: { practice: "amiante* | fibrociment | asbeste" },
  },
  other_technical: {
    heading: {
      anatomy:
        "certibeau | permis location | panneaux | permis environnement | ressources sous sol | primes | panneaux enseignes | code wallon habitation durable | detecteurs",
      practice:
        "detecteur* | panneaux photovoltaiques | panneaux solaires | egouttage | sous sol | logement | code logement | installations techniques | epuration | sante logement | technique*",
    },
    content: {
      anatomy: "certibeau | panneaux photovoltaiques | permis location | detecteur* | permis environnement",
      practice:
        "detecteur* fumee | certificats verts | station epuration | egout* | raccordement* | code habitation durable | mines | carrieres | raccorde* | primes habitation | fosse septique",
    },
  },
  price: {
    heading: {
      anatomy: "prix | prix bien | prix vente",
      practice:
        "valeur | soulte* | canon | estimation* | mise prix | montant | evaluation | redevance | valeur biens | rente | enchere* | estimations | que paie | paie",
    },
    content: {
      anatomy: "pour prix | moyennant prix | prix de | moyennant | prix principal",
      practice:
        "mise prix | evalue* | estime* | somme de | prix fixe | fixe a | soulte | canon annuel | titre gratuit | utilite publique | rente viagere | derniere enchere | redevance unique | moyennant somme | moyennant redevance",
    },
  },
  payment: {
    heading: {
      anatomy: "quittance* | paiement* | acompte | garantie | origine fonds",
      practice:
        "reglement | paiement prix | modalites paiement | decharge | reglement decharge | financement | liquidation",
    },
    content: {
      anatomy: "quittance | acompte | origine fonds | compte* | garantie versee",
      law: "blanchiment | article 66 loi",
      practice:
        "solde | virement | cheque* | dont quittance | fonds propres | paye* | debite compte | comptabilite notaire | compte tiers | debit compte | sous reserve encaissement | interet* | reconnaissent avoir recu | reconnait avoir recu",
    },
  },
  costs: {
    heading: {
      anatomy: "frais* | frais vente | frais lies vente",
      practice: "honoraires | frais acte | frais droits honoraires | depens",
    },
    content: {
      anatomy: "frais droits honoraires | frais | honoraires",
      practice:
        "charge acquereur* | charge acheteur* | presentes suites | debours | frais delivrance | provision* | emoluments | frais acte",
    },
  },
  suspensive_conditions: {
    heading: {
      anatomy: "condition* suspensive* | suspensive* | financement",
      practice: "realisation conditions | condition financement | clause suspensive | accomplissement conditions",
    },
    content: {
      anatomy: "condition* suspensive* | suspensive* | obtention credit | obtention financement",
      practice:
        "credit hypothecaire | octroi credit | condition realisee | refus | accomplie | defaillance | condition accompli* | compromis condition",
    },
  },
  registry_dispensation: {
    heading: {
      anatomy: "dispense inscription office | inscription office | dispense",
      practice:
        "conservateur | formalite hypothecaire | administration documentation patrimoniale | securite juridique",
    },
    content: {
      anatomy: "inscription office | dispense* | dispense* conservateur | conservateur hypotheques",
      practice:
        "administration generale documentation patrimoniale | documentation patrimoniale | inscrire office | prendre inscription | dispense expresse | motif que ce soit",
    },
  },
  fiscal: {
    heading: {
      anatomy: "declarations fiscales | pro fisco | declarations pro fisco | reduction* | abattement* | restitution*",
      practice:
        "enregistrement | fiscal* | tva | dissimulation | mentions legales | droits enregistrement | lecture loi | fiscalite | taux reduit | regime fiscal",
    },
    content: {
      anatomy: "pro fisco | dissimulation | abattement | restitution | reduction droits | taux reduit",
      law: "article 203 | article deux cent trois | code droits enregistrement | code taxe valeur | articles 62 | article 73 | article 46bis | article 212 | article 44 | article 53 | article 184",
      practice:
        "assujetti* | taxe valeur ajoutee | tva | droits enregistrement | lecture article | droit proportionnel | habitation modeste | revenu cadastral maximum | abus fiscal",
    },
  },
  final_declarations: {
    heading: {
      anatomy:
        "declarations finales | election domicile | domicile* | certificat etat civil | certificat identite | droit ecriture | etat civil",
      practice:
        "identite* | domicile elu | dispositions finales | certification identite | declarations diverses | attestation identite | impartialite | libre choix",
    },
    content: {
      anatomy:
        "election domicile | elisent domicile | domicile elu | fait election | etat civil | identite | droit ecriture | certifie* identite",
      law: "loi ventose | loi organique notariat | article 9 | loi hypothecaire",
      practice:
        "interets contradictoires | engagements disproportionnes | libre choix notaire | cinquante euros | projet acte | registre national | vu pieces | cartes identite | conseil* impartial* | livret mariage | certifie noms | noms prenoms lieu*",
    },
  },
  closing: {
    heading: { anatomy: "dont acte | dont proces verbal", practice: "signature* | ainsi fait | fait" },
    content: {
      anatomy:
        "dont acte | fait passe | apres lecture | lecture commentaire* | lecture integrale | fait originaux | passe a",
      practice:
        "dont proces verbal | lecture faite | signe* | en etude | date que dessus | lieu date | exemplaires | autant exemplaires | avec nous notaire | comparants ont signe | lecture partielle | signatures | mots nuls | rature* | trois exemplaires | deux exemplaires | quatre exemplaires | trois originaux | deux originaux | autant parties | chaque partie reconn* | reconnait avoir recu | reconnaissant avoir recu | recu sien | lu approuve | suivent signatures | lecture faite | acte clos | proces verbal clos | seance levee | levee seance | lu explique signe | lu signe",
    },
  },
  annexes: {
    heading: {
      anatomy: "annexe* | enregistre*",
      practice:
        "relation enregistrement | mention enregistrement | pieces annexees | joint* | pieces jointes | documents remis | pieces remises",
    },
    content: {
      anatomy: "enregistre* | role* renvoi* | folio case | volume folio | annexe* | recu",
      practice: "receveur | registre livre page | droits percus | bureau enregistrement | case | inspecteur principal",
    },
  },
  special_conditions: {
    heading: {
      anatomy:
        "conditions speciales | conditions particulieres | conditions generales | convention acquereurs | sanctions",
      practice:
        "obligation* | clause resolutoire | defaillance | acte authentique | charges conditions | retour conventionnel | meubles | interdiction aliener | garantie achevement | regime rente | engagements | clause penale | litiges | agence | negociation | encheres | definitions | procurations | penalites | resolution | reprise credit | habitation permanente | charges superficiaire | charges emphyteote | obligations | charges | demandes particulieres",
    },
    content: {
      practice:
        "condition* speciale* | condition* particuliere* | retour conventionnel | droit retour | astreinte | peine de | clause penale | dommages interets | encherisseur* | enchere* | s engage* | indemnite | resolution plein droit | mise demeure | creance | preciput | hors part | avancement hoirie | droit retour",
    },
  },
  other: {
    heading: {
      practice:
        "preambule | expose | generalites | logement familial | prealable* | informations | renseignements | interpretation | protection donnees | vie privee | dispositions generales",
    },
    content: {
      practice: "protection donnees | donnees personnelles | rgpd | logement familial | ceci expose | preambule",
    },
  },
};
