import { defineTexts } from '../../../platform/i18n/texts.ts'
import type { AssessmentClass, RouteQuestion } from '../../network/index.ts'

export const classTexts = defineTexts<AssessmentClass>({
  nl: {
    none: 'geen mensenhandel',
    'none-but-risk-factors': 'geen mensenhandel, wel risicofactoren',
    'possible-serious-suspicion': 'mogelijk mensenhandel, ernstig vermoeden',
    trafficking: 'sprake van mensenhandel',
  },
  en: {
    none: 'no trafficking',
    'none-but-risk-factors': 'no trafficking, but risk factors',
    'possible-serious-suspicion': 'possibly trafficking, serious suspicion',
    trafficking: 'trafficking',
  },
})

export const questionTexts = defineTexts<RouteQuestion>({
  nl: {
    suspicion: 'Is er een vermoeden van mensenhandel?',
    'care-needed': 'Heeft iemand zorg of bescherming nodig?',
    'criminal-lead': 'Is er een strafrechtelijk aanknopingspunt?',
    'organised-crime': 'Zijn er aanwijzingen voor georganiseerde of ondermijnende criminaliteit?',
  },
  en: {
    suspicion: 'Is there a suspicion of trafficking?',
    'care-needed': 'Does somebody need care or protection?',
    'criminal-lead': 'Is there a lead for criminal law?',
    'organised-crime': 'Are there signs of organised or undermining crime?',
  },
})
