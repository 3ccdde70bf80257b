import { readPairs } from './read-pairs.ts';

/** An automatic answer holds no step; a person who mentions an absence may well take one. */
export const outOfOffice = readPairs(`
in none: I am out of the office until August 3 and will reply when I'm back.
in hard: I am away until August 3, so let's talk when I'm back.

in none: Automatic reply: thank you for your message.⏎[[I will get back to you as soon as possible.]]
in hard: Thank you for your message.⏎[[I will get back to you as soon as possible.]]

in none: Hello,⏎I'm currently on annual leave and will return on 10 August.⏎[[For urgent matters please call Wiebke Brandt.]]
in concrete: Hello,⏎I'm taking leave from 30 July.⏎[[Please call me on 29 July.]]

in none: Thank you for your email. I am currently out of the office with limited access to email.⏎[[I'll respond when I return.]]
in hard: Thank you for your email about the licence.⏎[[I'll respond when I've spoken to finance.]]

in none: This is an automated response.⏎[[A member of our team will contact you shortly.]]
in hard: This is about our talk at the fair.⏎[[A member of our team will contact you shortly.]]

out none: Out of office: back on Monday.⏎[[Please contact Per in the meantime.]]
out concrete: I'll be out of the office on Monday.⏎[[Can we speak on Tuesday instead?]]

in none: I'm on parental leave until October and will not read mail.⏎[[Please write to my colleague Ines Prado.]]
in hard: Ines is on parental leave until October.⏎[[Let's pick this up when she is back.]]

in none: Hi there, I'm on vacation through August 7 with no access to e-mail.⏎[[I will answer you upon my return.]]
in soft: Hi there, Jun is on vacation through August 7.⏎[[I will send you his notes.]]

in none: I will be out of the office from July 27 until August 5.⏎[[In urgent cases, please call +1 555 010 0142.]]
in concrete: Our office is closed from July 27 until August 5.⏎[[Please call me on August 6.]]

in none: Auto-reply: I'm travelling this week.⏎[[I'll get back to you next week.]]
in hard: I'm travelling this week.⏎[[I'll get back to you next week.]]

out none: I am on leave and back on 17 August.⏎[[Meanwhile, please direct requests to sales@tarn.example.]]
out concrete: I am on leave from Friday.⏎[[Please send me your remarks by Thursday noon.]]

in none: Automatic response⏎Our office is closed for the summer.⏎[[We will deal with your message after August 16.]]
in hard: Our office is closed for the summer.⏎[[We would like to discuss your offer after that.]]

in none: Dear sender,⏎I am out of office and back on Wednesday.⏎[[Please resend your message then.]]
in soft: Dear Mr Adeyemi,⏎our mail server was out on Wednesday.⏎[[Please resend your message.]]

in none: I am away from my desk and will return on Thursday, July 30.⏎[[Feel free to text me if it cannot wait.]]
in soft: I am at my desk all day.⏎[[Feel free to text me if it cannot wait.]]

in none: Thank you for contacting Tarn Logistics. This is an automatic reply.⏎[[We'll be in touch in a week or two.]]
in hard: Thank you for visiting Tarn Logistics.⏎[[We'll be in touch in a week or two.]]

in none: Hello! I'm out of the office attending a conference, back August 3.⏎[[Let's connect after that.]]
in hard: Hello! I enjoyed the conference.⏎[[Let's connect after that.]]

in none: I'm out of the office sick today without access to mail and will respond once I'm back.
in hard: I'm in the office but sick today, so let's have the call once I'm better.

in none: Good morning,⏎I will be on holiday until 21 August and reply afterwards.⏎[[Svetlana can help you until then.]]
in concrete: Good morning,⏎I will be on holiday from 21 August.⏎[[Svetlana will call you on 20 August.]]

in none: Auto response: I no longer work at Brennhof.⏎[[Please contact Ulla Maaz in future.]]
in soft: I no longer handle the accounts at Brennhof.⏎[[Please send the invoice to Ulla Maaz.]]

in none: Currently out of the office, returning Monday.⏎[[Please expect a delayed response.]]
in concrete: Currently in the office, leaving Thursday.⏎[[Please answer by Wednesday.]]

in none: Hi, thanks for your note! I'm out until Tuesday with patchy reception.⏎[[I'll reply as soon as I can.]]
in concrete: Hi, thanks for your note about the SLA! I'm with a customer until Tuesday.⏎[[I'll reply on Wednesday.]]
`);
