// Written by `npm run train`; see scripts/train.ts.
import type { Weights } from './model.ts';

export const weights: Weights = {
  bias: -0.763,
  text: 'e$KbnN_YVf>QfuV_:KjrI_nSm^QdyKh+Kb=L-KsaSa*Ug]Ca K/QFVoSQibM_M=gGN{6X)Mg?NgXXf;TgvVdURd&PhBTezHFWc@MqMVc*Lf4RccMb#RXNFPdaQ_3M9RdZPYK_wX_6L_6Ni)Pu#QlZNh4StBVauPaEQdd89LaDQ_vQe1McqMf@Rb-Qp<LkTN_}SbCKb+QbsRcrSc4Pk?TgvQfJUi<Rh~Nk^JemQeNSkWLaFMhCTc}Nf(Tf-R_tMjwLeJPb<NpnQewN_>Ve.UzzUkTMc>ZbxPvKZcUUeqNm]MaO[_dS~~OfoNf6QzLMbOQx(V?KaXRhTQhgSfuNmgQa2QbzTbUNu_QiQLa:NjXXl}PseSf!Lc>Rh?N{BPv|JCP_qKf)VaxUd2QdpMb~RisMaXWv8Xi:VorPETcBPasNdXRwMQ_]Nc4Pm*Nd$QinNa9NeoQ{XNa,RbbMa!VfPRj$JpoRd8S_MQn?U_pK_qM_(GeKRb)YabLa7Jl.Xc=XkTY_yQmaJ_+SfGRcRUaiQ6Lo/PeQIm$Gf#TdxQm@PfIPeYMf*LUT%MgxNeEN0M',
};
