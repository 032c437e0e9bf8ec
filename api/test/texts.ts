/** A short consent text in all four readings. */
export const words = {
  titleLv: 'Piekrišana piedalīties programmā',
  titleEn: 'Consent to take part in the programme',
  bodyLv: 'Es piekrītu piedalīties.',
  bodyEn: 'I agree to take part.',
  easyLv: 'Es gribu piedalīties.',
  easyEn: 'I want to take part.',
}
