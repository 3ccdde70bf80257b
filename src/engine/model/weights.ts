// Written by `npm run train`; see scripts/train.ts.
import type { Weights } from './model.ts';

export const weights: Weights = {
  bias: -0.766,
  text: 'e$KbnN_YVf>QfuV_:KjrI_nSm^QdyKh+Kb=K-KsaSa*Ug]Ca K/QFVbJMlJQibM_M=gGN{6X)Ng?NgXXf;TgvVdURd&PhBTezHFWc@MqMWc*Lf4RccLb#RXNFPdaQ_3L9RdZPYK_wX_6M_6Ni)Pu#QlZNh4StBUauPaEQdd89MaDP_vQiaNf@Rb-Qk[Pd LkTM_}RbCLb+PbsRcrSc4Qk?TgvQfJUi<Rh~Nk^JemPeNSkWLaFMhCTc}Nf(Tf-R_tKjwLhEMpnQewN_>Ve.UzzUkTMc>ZbxPvK[cUUt/MaO[_dS~~OmdPzLMbOQx(V?KaXRhTQhgSfuNlUN_QQa2QbzTxtQiQMa:NjXXkoPf{Qm9Sf!Lc>Rh?M{BPv|JCQ_qKf)VaxUd2QdpMb~RisMaXWv8Xi:WorPETcBPasNdXQwMQ_]Nc4Pm*Nd$QinMggQ}CRbbLa!VfPRj$IpoRd8T_MQn?U_pK_qM_(GeKRb)YabLa7Jl.Xc=XkTY_yQmaJ_+SfGRcRUaiQ6Lu?Ii;Qc+Gf#TdxQtHQeYMf*LUT%MgxNeEN0L',
};
