// Written by `npm run train`; see scripts/train.ts.
import type { Weights } from './model.ts';

export const weights: Weights = {
  bias: -0.766,
  text: 'e$KbnN_YVf>QfuV_:KjrI_nSm!N]QdyKh+Kb=K-KsaSa*Ug]Ca K/QFVbJMlJQibM_M=gGN{6X)NoVXf;TgvVdURd&QhBTezHFWc@MqMWc*Lf4RccMb#RXNFPdaQ_3L9RdZPYK_wX_6M_6Ni)Pu#QlZNh4StBUauPaEQdd89MaDP_vQiaNf@Rb-Qk[Pd LkTM_}RbCLb+PbsRcrSc4Qk?SgvQfJUi<Rh~Nk^JemPeNSkWLaFMhCTc}Nf(Tf-R_tKjwLhEMpnQewN_>Ve.UzzUkTMc>ZbxPvK[cUUeqNm]MaO[_dS~~OmdPzLMbOQx(U?KaXRhTQhgSfuMlUN_QQa2QbzTxtQiQMa:NjXXkoPf{Qm9Sf!Lc>Rh?M{BPv|JCQ_qKf)VaxUd2QdpMb~Rf2Pc$LaXWv8Xi:WorPETcBPasNdXQwMQ_]Nc4Pm*Nd$QinMggQ}CRbbLa!VfPRj$IpoRd8T_MQn?U_pK_qM_(GeKRb)YabLa7Jl.Xc=YkTY_yQmaI_+SfGRcRUaiQ6Lu?Ii;Qc+Gf#TdxQtHQeYMf*LUT%MgxNeEN0L',
};
