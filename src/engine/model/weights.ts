// Written by `npm run train`; see scripts/train.ts.
import type { Weights } from './model.ts';

export const weights: Weights = {
  bias: -0.764,
  text: 'e$KbnN_YVf>QfuV_:KjrI_nSm^QdyKh+Kb=L-KsaRa*Ug]Ca K/QFVbJMlJQibM_M=gGN{6X)Mg?NgXXf;TgvVdURd&PhBTezHFWc@MqMVc*Lf4RccMb#RXNFPdaQ_3L9RdZPYK_wX_6L_6Ni)Pu#QlZNh4StBUauPaEQdd89LaDQ_vQe1NcqNf@Rb-Qp<LkTM_}RbCKb+QbsRcrSc4Qk?TgvQfJUi<Rh~Nk^JemPeNSkWLaFMhCTc}Nf(Tf-R_tMjwLhEMpnQewN_>Ve.UzzUkTMc>ZbxPvK[cUUeqNm]MaO[_dS~~Oe[NgHPzLMbOQx(V?KaXQhTQhgSfuNmgQa2QbzTxtQiQMa:NjXXkoPtsSf!Lc>Rh?M{BPv|JCQ_qKf)VaxUd2QdpMb~RisMaXWv8Xi:VorPETcBPasNdXQwMQ_]Nc4Pm*Nd$QinNa9NeoQ{XNa,RbbMa!VfPRj$JpoSd8S_MQn?U_pK_qM_(GeKRb)YabLa7Jl.Xc=YkTY_yQmaJ_+SfGRcRUaiQ6Lu?Im$Gf#TdxQtHQeYMf*LUT%MgxNeEN0M',
};
