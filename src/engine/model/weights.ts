// Written by `npm run train`; see scripts/train.ts.
import type { Weights } from './model.ts';

export const weights: Weights = {
  bias: -0.799,
  text: '6NbWQaVKbnN_YUc:Kb.M9Q_TSebU_:KjrI_nVi=Qb@I_(N]RdyHgtN6Kb=I-Ka&Nq{T/P_^M=Ta=PebC_GPXL/QFVbJNa~Q[Mi1Rc$Ne~M_M=gGIa@N_+N_&PgrPbPNk;P_/Y)Ng?NgXXf;TdERbrVdUSd&SaQPf2TezHFWc@L_KQdjSg+Jc2Yc*Lf4RccKb#RXM5PdrS_3M9RdZQYJ_wX(Q_0K_6Nh=N_-Pb-RjoPb7KcsQlZLbkPdiS_CPb)PpXVauQaEPd=NG99JaDT_=RYQe1IcqM5Nf-Ub-Rc-Q,SbqK_dSbsUc.Q_5If+NdlN_}S_:P_JKENZLb+QbsScrSc4Pb7P_QN6Nf@Q_%S_bPfUQfJU_lQcbRcOSb;UVMakMc%Nk^IemReNSdkNcxPaUK!R_FP_@N_cLg!Tc}NakPaNRaNSa+Rc^I_&X_tIeFNdrKeJPamLNNj(@aSRcuQavQd?V6SdwT_LKyoVi|A_xHc>YbxP#PlmTf/Kb1XcUTaVKcZNbiNj6L:Ta7^_dSe?QdFPoRRbsNfRM_SLRSb$M_uNaKQg;QaIPpJMb;N6Ql}PWNi7QZW?IaXRexLa|QDPb!PecSc}Ma<N_>EfhNVSeiPa2RbzTbUIn*QfwQiQMa:MjXWgYLcUQ_ORemTGRfRPb JbHNWSXNdWN_2Ka=PaBR_WN_PPewMf,X%Pc4N_6MaeNa8SeIQbcQSP_nN_)SmDPf>PadQ:ICQ_qGf)UaxTd2SdpM_&Pb;TauKc[Rc$LaXYd[Pp{Xi:YkSPb^S_gT[UbfPasNCLh]Mk.R_{Ne_T_]Mc4Pg]R/Qd^Md$Sb Ma2PcgL_xNa9NeoQ_{QVR^Uj4SkVJaHN9Ga,RENb=La!VfPUj$JoXP_VQboN_iU2G_=QUNgcReGV_pL_qI_(Fd$L_iRb)XabLa7I_dMc^Se|ROXc=X_|RixZ_ySbLPh@M_*R_nI_+Sd,La]RcRVaiU6LmRM_{PeQHe!JcYTc+E?U,P_:P_SIcMVc=K_|QbdQfzPbCQeRN_8TeYMf*JUV%N_8Qg#NeSH',
};
