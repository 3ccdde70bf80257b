// Written by `npm run train`; see scripts/train.ts.
import type { Weights } from './model.ts';

export const weights: Weights = {
  bias: -0.764,
  text: 'e$KbnN_YUf>QfuV_:KjrI_nQs8Jh+Kb=K-KsaSa*Tg]Da K/QFVbJMlJRibN_M=gGN{6X)NoVXf;TgvUdURd&QhBTezHFVc@NqMWc*Mf4SccMb#RXMFPdaQ_3M9Qe6K_wW_6N_6M~iQuMStBUcyQdd89MbyQe1NcqMf@Qb-Qk[Qc.P_5KkTN_}QahNZLb+PbsRcrSo2SgvPfJU_lPgpRh~Nk^JemQeNSkWLaFMhCTc}Nf(Tf-S_tLjwKhEMj(Ef*QewN_>U6PdwSzzUi|E_xMc>ZbxPvKYcUUeqNm]M:Pa7[_dS~~OfoNf6PzLMbOQx(V?LaXRhTQhgSfuMlUN_QQa2QbzTbUNu_QiQMa:NjXXgYNk2Qm9Sf!Kc>Ro*QtWQv|JCQ_qJf)VaxUd2RdpMb~SisMaXWv8Xi:XorPETetN|fS_]Nc4Pm*Nd$QinNggR}CSENb=La!VfPSj$IpoSd8T_MQn?U_pK_qN_(GeKPb)YabLa7Jl.Xc=YkTYo:I_+SfGRcRUaiR6Lu?Ii;Rc+Gf#SdxPtHQeYMf*MUV%MgxNeSK',
};
