// Written by `npm run train`; see scripts/train.ts.
import type { Weights } from './model.ts';

export const weights: Weights = {
  bias: -0.764,
  text: 'e$KbnN_YVf>Q_TPebV_:KjrI_nQs8Jh+Kb=K-KsaSa*Tg]Da K/QFVbJMlJRibN_M=gGN{6X)NoVXf;TgvUdURd&QhBTezHFVc+P7NqMWc*Mf4SccMb#RXMFPdaQ_3L9QdZPYJ_wW_6N_6N~iQuMStBUcyQdd89MbyQe1NcqMf@Qb-Qk[Qc.P_5KkTN_}QbCLb+PbsRcrSc4Pk?SgvPfJU_lPgpRh~Nk^JemQeNSkWLaFMhCTc}Nf(Sf-S_tLjwKhEMj(Ef*QewN_>U6PdwSzzUi|F_xMc>ZbxPvKYcUUeqNm]M:Pa7[_dS~~OfoNf6PzLMbOQx(V?LaXRhTQhgSfuMmgQa2QbzTbUNu_QiQMa:NjXXgYNk2Rm9Se2N_2Kc>Ro*QtWRv|JCQ_qJf)VaxUd2RdpMb~SisLaXWv8Wi:XorPETetN|fS_]Nc4Pg]PdlNd$QinNggR}CRENb=La!VfPSj$IpoSd8T_MQn?U_pK_qN_(FeKQb)YabLa7Il.Xc=YkTYo:I_+SfGRcRUaiR6Mo/PeQIi;Qc+Gf#TdxPtHQeYMf*MUV%NgxNeSK',
};
