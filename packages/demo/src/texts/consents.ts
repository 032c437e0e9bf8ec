/** What people in the demo put their name to: the ordinary words and the easy ones, in both languages. */
import type { AddConsentText } from '@lidzas/sdk'

type Words = Pick<
  AddConsentText,
  'purpose' | 'titleLv' | 'titleEn' | 'bodyLv' | 'bodyEn' | 'easyLv' | 'easyEn'
>

/** The four texts of a programme; `authority` is who answers for the data. */
export function consentTexts(authority: { lv: string; en: string }): Words[] {
  return [participation, publicity, research, privacyNotice(authority)]
}

const participation: Words = {
  purpose: 'PARTICIPATION',
  titleLv: 'Piekrišana piedalīties mentoringa programmā',
  titleEn: 'Consent to take part in the mentoring programme',
  bodyLv: `Mentors ir cilvēks, kurš kādu laiku ir līdzās: klausās, atbalsta un kopā ar jaunieti dara ikdienas lietas. Mentors nav ne skolotājs, ne sociālais darbinieks, ne radinieks.

Ja piekrītu piedalīties, tad:
- mentors ar mani tiekas tad, kad abi esam vienojušies, un kopā izvēlamies, ko darīt un uz ko tiekties;
- mentors, koordinators un gadījuma vadītājs savā starpā pārrunā to, kas vajadzīgs manam atbalstam, un neko vairāk;
- par katru tikšanos ieraksta, kad tā bija, cik ilga un ko darījām.

Piedalīšanās ir brīvprātīga. Ja atsakos, tas neietekmē citu palīdzību, kas man pienākas.

Piekrišanu varu atsaukt jebkurā dienā – pietiek to pateikt gadījuma vadītājam, koordinatoram vai mentoram. Tad jaunas tikšanās vairs neplāno. Tas, kas jau ierakstīts, paliek tik ilgi, cik to prasa likums.

Ar parakstu apliecinu, ka man saprotami izstāstīja, kā programma notiek, un ka piekrītu tajā piedalīties. Ja parakstos kā likumiskais pārstāvis, piekrītu, ka tajā piedalās jaunietis, kuru pārstāvu.`,
  bodyEn: `A mentor is somebody who stays alongside for a while: listens, supports, and does everyday things together with the young person. A mentor is not a teacher, not a social worker and not a relative.

If I agree to take part:
- the mentor and I meet when we have both agreed to, and together we choose what to do and what to aim for;
- the mentor, the coordinator and the case manager talk with each other about what my support needs, and nothing more;
- for each meeting it is noted when it was, how long it lasted and what we did.

Taking part is voluntary. If I say no, it does not change any other help that I am entitled to.

I can take my consent back on any day: it is enough to tell the case manager, the coordinator or the mentor. Then no new meetings are planned. What is already on record stays for as long as the law asks.

By signing I confirm that it was explained to me in a way I understand how the programme works, and that I agree to take part. If I sign as a legal representative, I agree that the young person I represent takes part.`,
  easyLv: `Mentors ir cilvēks, kurš grib tev palīdzēt.

Jūs tiekaties. Jūs runājat. Jūs kopā darāt lietas, kas tev patīk.

Tu vari teikt “jā”. Tu vari teikt “nē”. Abas atbildes ir labas.

Ja tu saki “jā”:
- mentors ar tevi tiekas;
- jūs kopā izdomājat, ko tu gribi iemācīties;
- mentors pieraksta, kad jūs tikāties.

Tu vari pārdomāt. Pasaki to savam sociālajam darbiniekam vai mentoram. Tad tikšanās beidzas.

Neviens par to nedusmosies. Cita palīdzība tev paliek.`,
  easyEn: `A mentor is a person who wants to help you.

You meet. You talk. You do things together that you like.

You can say “yes”. You can say “no”. Both answers are fine.

If you say “yes”:
- the mentor meets you;
- together you think about what you want to learn;
- the mentor writes down when you met.

You can change your mind. Tell your social worker or your mentor. Then the meetings stop.

Nobody will be angry. You keep all other help.`,
}

const publicity: Words = {
  purpose: 'PUBLICITY',
  titleLv: 'Piekrišana fotogrāfijām un stāstam par programmu',
  titleEn: 'Consent to photographs and to telling about the programme',
  bodyLv: `Programma dažkārt stāsta par savu darbu: tīmekļvietnē, sociālajos tīklos, vietējā laikrakstā. Tad noder fotogrāfijas no kopīgiem pasākumiem un dalībnieku teiktais.

Ja piekrītu, tad:
- mani drīkst fotografēt un filmēt programmas pasākumos;
- attēlu vai manu teikto drīkst publicēt, stāstot par programmu;
- pie attēla neraksta manu uzvārdu, adresi, skolu un to, kāpēc esmu programmā.

Šī ir brīva izvēle. Programmā piedalos tāpat, arī ja nepiekrītu.

Piekrišanu varu atsaukt jebkurā dienā. Tad mani vairs nefotografē, un attēlus, kuros esmu redzams, izņem no programmas lapām. Drukātu izdevumu atpakaļ paņemt nevar.`,
  bodyEn: `Now and then the programme tells about its work: on its website, in social media, in the local paper. Photographs of things done together and the words of participants help with that.

If I agree:
- pictures and films of me may be taken at activities of the programme;
- a picture of me or my words may be published when the programme is told about;
- my family name, address, school and the reason why I am in the programme do not stand beside it.

This is a free choice. I take part just the same if I say no.

I can take my consent back on any day. Then no more pictures of me are taken, and those that show me are removed from the programme’s pages. What was printed cannot be taken back.`,
  easyLv: `Mēs dažreiz taisām bildes. Bildes liekam internetā vai avīzē.

Vai drīkst taisīt bildes, kurās esi tu?

Tu vari teikt “jā”. Tu vari teikt “nē”. Mentors tev būs tāpat.

Pie bildes mēs nerakstām tavu uzvārdu un adresi.

Tu vari pārdomāt. Tad mēs tavas bildes no interneta izņemam.`,
  easyEn: `Sometimes we take pictures. We put pictures on the internet or in the newspaper.

May we take pictures of you?

You can say “yes”. You can say “no”. You will have a mentor anyway.

We do not write your family name or address beside a picture.

You can change your mind. Then we take your pictures off the internet.`,
}

const research: Words = {
  purpose: 'RESEARCH_CONTACT',
  titleLv: 'Piekrišana, ka ar mani sazinās pētnieki',
  titleEn: 'Consent to be contacted by researchers',
  bodyLv: `Augstskolas un citi pētnieki dažkārt grib uzzināt, kā mentorings palīdz. Viņi var gribēt ar mani aprunāties vai lūgt aizpildīt anketu.

Ja piekrītu, koordinators drīkst man nodot pētnieku uzaicinājumu. Manu vārdu un tālruni pētniekiem nedod: viņiem atbildu es pats, ja gribu.

Piekrist uzaicinājumam nenozīmē piekrist pētījumam. Par katru pētījumu man jautās atsevišķi, un es drīkstu atteikties.

Šī ir brīva izvēle, un to varu atsaukt jebkurā dienā.`,
  bodyEn: `Universities and other researchers sometimes want to learn how mentoring helps. They may wish to talk with me or ask me to fill in a questionnaire.

If I agree, the coordinator may pass a researcher’s invitation on to me. My name and telephone number are not given to researchers: I answer them myself, if I want to.

Agreeing to be invited is not agreeing to a study. I will be asked about each study separately, and I may say no.

This is a free choice, and I can take it back on any day.`,
  easyLv: `Ir cilvēki, kas grib saprast, kā mentori palīdz. Viņus sauc par pētniekiem.

Vai drīkst tev pastāstīt, ja pētnieks grib ar tevi parunāt?

Tavu vārdu un telefonu mēs nevienam nedosim. Tu pats izlemsi, vai runāt.

Tu vari teikt “jā”. Tu vari teikt “nē”. Tu vari pārdomāt.`,
  easyEn: `Some people want to understand how mentors help. They are called researchers.

May we tell you when a researcher wants to talk with you?

We give nobody your name or phone number. You decide yourself whether to talk.

You can say “yes”. You can say “no”. You can change your mind.`,
}

const privacyNotice = (authority: { lv: string; en: string }): Words => ({
  purpose: 'PRIVACY_NOTICE',
  titleLv: 'Kas notiek ar maniem datiem',
  titleEn: 'What happens to my data',
  bodyLv: `Par datiem atbild ${authority.lv}. Tā nav piekrišana: dati vajadzīgi, lai pildītu likumā noteikto pienākumu palīdzēt. Ar parakstu apliecinu tikai to, ka šo izlasīju.

Programmā glabā:
- vārdu, dzimšanas datumu, saziņas ziņas un to, kas mani pārstāv;
- nosūtījumu un iemeslus, kāpēc vajadzīgs mentors;
- tikšanās, mērķus un izvērtējumus.

Redz tikai tie, kam tas vajadzīgs darbam: gadījuma vadītājs, koordinators, mans mentors un Sociālā dienesta darbinieki. Katra ieskatīšanās tiek pierakstīta, un es drīkstu uzzināt, kas un kad manus datus skatījis.

Datus glabā tik ilgi, cik to nosaka likums un lietu nomenklatūra, un pēc tam dzēš.

Man ir tiesības savus datus redzēt, lūgt tos labot, iebilst un sūdzēties Datu valsts inspekcijā. Vispirms varu jautāt gadījuma vadītājam vai koordinatoram.`,
  bodyEn: `${authority.en} answers for the data. This is not a consent: the data are needed to carry out the duty to help that the law sets. By signing I only confirm that I have read this.

The programme keeps:
- my name, date of birth, ways to reach me, and who represents me;
- the referral and why a mentor is needed;
- meetings, goals and evaluations.

Only those see it who need it for their work: the case manager, the coordinator, my mentor and the staff of the Social Service. Each look is written down, and I may learn who looked at my data and when.

The data are kept for as long as the law and the file plan say, and are then erased.

I have the right to see my data, to ask for corrections, to object, and to complain to the Data State Inspectorate. I can ask the case manager or the coordinator first.`,
  easyLv: `Mēs par tevi pierakstām dažas lietas.

Mēs pierakstām:
- tavu vārdu un dzimšanas dienu;
- tavu telefonu;
- kad tu tiecies ar mentoru.

To redz tikai cilvēki, kas tev palīdz. Citi to neredz.

Tu vari prasīt: “Ko jūs par mani zināt?” Mēs tev parādīsim.

Ja kaut kas ir nepareizi, mēs to izlabosim.

Paraksts nozīmē: es to izlasīju vai man to izlasīja.`,
  easyEn: `We write down some things about you.

We write down:
- your name and your birthday;
- your phone number;
- when you meet your mentor.

Only people who help you can see it. Others cannot.

You can ask: “What do you know about me?” We will show you.

If something is wrong, we will put it right.

Signing means: I read this, or somebody read it to me.`,
})
